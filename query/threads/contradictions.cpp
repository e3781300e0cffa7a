#include "query/threads/contradictions.h"

#include <algorithm>
#include <set>
#include <utility>

#include "query/threads/corrections.h"
#include "query/threads/trace_documents.h"
#include "query/threads/trace_subject.h"

namespace sporhund::query {

namespace {

using schema::Assignment;
using schema::Contradiction;
using schema::EntityKind;
using schema::Passage;
using schema::StatedValue;

constexpr double kSameTitle = 0.5;  ///< likeness

/// What one document says of an assignment.
struct Record {
  Record(Assignment said, const schema::Document& by)
      : assignment(std::move(said)), title(assignment.title), document(&by) {}

  Assignment assignment;  ///< of a paper, the passage that quotes it
  TitleWords title;
  const schema::Document* document;
  std::vector<StatedValue> deadlines;
};

StatedValue stated(std::string value, const Assignment& assignment,
                   const schema::Document& document) {
  const bool gives = gives_assignments(document.metadata.type);
  return {std::move(value), document, assignment.evidence.page_first,
          first_sentence(assignment.text), gives};
}

// «… har fått følgende oppdrag med frist 14. juni:» before the assignment that is quoted.
std::vector<StatedValue> deadlines_before(const Record& record, const TraceMaterial& material) {
  std::vector<StatedValue> found;
  const std::string& first = record.assignment.evidence.passage_ids.front();
  const auto at = std::find_if(material.passages.begin(), material.passages.end(),
                               [&](const Passage& passage) { return passage.id == first; });
  if (at == material.passages.end() || at == material.passages.begin()) return found;
  const Passage& before = *std::prev(at);
  if (before.document_id != at->document_id || before.ordinal + 1 != at->ordinal) return found;
  const std::vector<SentenceOf> sentences = sentences_of(before);
  if (sentences.empty() || !sentences.back().text.ends_with(':')) return found;
  for (const schema::Entity* entity : sentences.back().entities) {
    if (entity->kind != EntityKind::deadline || entity->norm.empty()) continue;
    found.push_back({entity->norm, *record.document, page_at(before, sentences.back().start),
                     sentences.back().text, false});
  }
  return found;
}

// The sentence of an assignment that prints a deadline.
std::string sentence_with(const std::string& text, const std::string& printed) {
  const std::size_t at = text.find(printed);
  if (printed.empty() || at == std::string::npos) return first_sentence(text);
  Passage whole;
  whole.text = text;
  for (const SentenceOf& sentence : sentences_of(whole)) {
    if (at < sentence.start + sentence.text.size()) return sentence.text;
  }
  return first_sentence(text);
}

std::vector<StatedValue> deadlines_of(const Record& record, const TraceMaterial& material) {
  // What the paper says itself counts before what it quotes.
  std::vector<StatedValue> values = deadlines_before(record, material);
  if (!values.empty()) return values;
  for (const schema::Deadline& deadline : record.assignment.deadlines) {
    if (!deadline.date) continue;
    values.push_back(stated(*deadline.date, record.assignment, *record.document));
    values.back().quote = sentence_with(record.assignment.text, deadline.text);
  }
  return values;
}

bool shares_value(const std::vector<StatedValue>& a, const std::vector<StatedValue>& b) {
  return std::any_of(a.begin(), a.end(), [&](const StatedValue& one) {
    return std::any_of(b.begin(), b.end(),
                       [&](const StatedValue& other) { return other.value == one.value; });
  });
}

/// What a paper's passage says of the assignment that it quotes.
Assignment quoted(const Passage& passage) {
  Assignment assignment;
  const schema::AssignmentReference reference = assignment_above(passage);
  assignment.id = reference.id;
  assignment.title = reference.title;
  assignment.text = passage.text;
  assignment.evidence = {passage.document_id, passage.page_first, passage.page_last, {passage.id}};
  for (const schema::Entity& entity : passage.entities) {
    if (entity.kind != EntityKind::deadline || entity.norm.empty()) continue;
    assignment.deadlines.push_back({entity.norm, entity.text});
  }
  return assignment;
}

/// The ID that a sentence names, if it is the only one.
std::string only_id_in(const SentenceOf& sentence) {
  std::string id;
  for (const schema::Entity* entity : sentence.entities) {
    if (entity->kind != EntityKind::assignment) continue;
    if (!id.empty() && id != entity->norm) return "";
    id = entity->norm;
  }
  return id;
}

/// Gathers values that disagree, each document's once.
class Disagreement {
 public:
  explicit Disagreement(std::string field) { contradiction_.field = std::move(field); }

  void add(const std::vector<StatedValue>& values) {
    for (const StatedValue& value : values) {
      if (seen_.emplace(value.value, value.document.id).second) {
        contradiction_.values.push_back(value);
      }
    }
  }
  bool is_one() const { return contradiction_.values.size() > 1; }
  Contradiction take() { return std::move(contradiction_); }

 private:
  Contradiction contradiction_;
  std::set<std::pair<std::string, std::string>> seen_;
};

bool have_same_title(const Record& a, const Record& b) {
  return a.title.likeness(b.title) >= kSameTitle;
}

bool are_of_same_assignment(const Record& a, const Record& b) {
  const std::string& id = a.assignment.id;
  const std::string& owner = a.assignment.owner;
  if (id.empty() || id != b.assignment.id) return false;
  return (!owner.empty() && owner == b.assignment.owner) || have_same_title(a, b);
}

class Comparison {
 public:
  Comparison(const TraceDocuments& documents, const TraceMaterial& material)
      : documents_(documents), material_(material) {}

  void read(const std::vector<Assignment>& meant) {
    std::vector<Record> records;
    for (const Assignment& assignment : meant) {
      records.emplace_back(assignment, documents_.at(assignment.evidence.document_id));
      records.back().deadlines = deadlines_of(records.back(), material_);
    }
    for (const Passage& passage : material_.passages) {
      const schema::Document& document = documents_.at(passage.document_id);
      if (quotes_one(passage, meant)) {
        records.emplace_back(quoted(passage), document);
        records.back().deadlines = deadlines_of(records.back(), material_);
      } else {
        add_mentions(passage, document, meant, records);
      }
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
      for (std::size_t j = i + 1; j < records.size(); ++j) compare(records[i], records[j]);
    }
  }

  std::vector<Contradiction> take() {
    std::vector<Contradiction> found;
    for (Disagreement* one : {&deadline_, &amount_, &owner_, &title_}) {
      if (one->is_one()) found.push_back(one->take());
    }
    return found;
  }

  Disagreement& deadlines() { return deadline_; }
  Disagreement& amounts() { return amount_; }

 private:
  // «Oppdraget TB2023-09 har frist 14. juni.»
  static void add_mentions(const Passage& passage, const schema::Document& document,
                           const std::vector<Assignment>& meant, std::vector<Record>& records) {
    if (corrects(document.metadata.type)) return;
    for (const SentenceOf& sentence : sentences_of(passage)) {
      const std::string id = only_id_in(sentence);
      const auto known = std::find_if(meant.begin(), meant.end(), [&](const Assignment& one) {
        return !id.empty() && one.id == id && one.evidence.document_id != document.id;
      });
      if (known == meant.end()) continue;
      Assignment mentioned;
      mentioned.id = id;
      mentioned.title = known->title;
      Record record(std::move(mentioned), document);
      const int page = page_at(passage, sentence.start);
      for (const schema::Entity* entity : sentence.entities) {
        if (entity->kind != EntityKind::deadline || entity->norm.empty()) continue;
        record.deadlines.push_back({entity->norm, document, page, sentence.text, false});
      }
      records.push_back(std::move(record));
    }
  }

  void compare(const Record& a, const Record& b) {
    if (a.document->id == b.document->id || !are_of_same_assignment(a, b)) return;
    if (disagree(a.deadlines, b.deadlines)) {
      deadline_.add(a.deadlines);
      deadline_.add(b.deadlines);
    }
    const std::vector<StatedValue> first = amounts_of(a);
    const std::vector<StatedValue> second = amounts_of(b);
    if (disagree(first, second)) {
      amount_.add(first);
      amount_.add(second);
    }
    compare_texts(owner_, a, b, &Assignment::owner);
    if (!have_same_title(a, b)) compare_texts(title_, a, b, &Assignment::title);
  }

  static bool disagree(const std::vector<StatedValue>& a, const std::vector<StatedValue>& b) {
    return !a.empty() && !b.empty() && !shares_value(a, b);
  }

  static std::vector<StatedValue> amounts_of(const Record& record) {
    std::vector<StatedValue> values;
    for (const schema::Money& money : record.assignment.money) {
      if (!money.kroner) continue;
      values.push_back(stated(std::to_string(*money.kroner), record.assignment, *record.document));
      values.back().quote = sentence_with(record.assignment.text, money.text);
    }
    return values;
  }

  static void compare_texts(Disagreement& found, const Record& a, const Record& b,
                            std::string Assignment::*field) {
    const std::string& first = a.assignment.*field;
    const std::string& second = b.assignment.*field;
    if (first.empty() || second.empty() || first == second) return;
    found.add({stated(first, a.assignment, *a.document)});
    found.add({stated(second, b.assignment, *b.document)});
  }

  const TraceDocuments& documents_;
  const TraceMaterial& material_;
  Disagreement deadline_{"deadline"};
  Disagreement amount_{"amount"};
  Disagreement owner_{"owner"};
  Disagreement title_{"title"};
};

}  // namespace

std::vector<Contradiction> find_contradictions(const std::vector<Assignment>& meant,
                                               const MeasureWords& words,
                                               const TraceMaterial& material) {
  const TraceDocuments documents(material.documents);
  Comparison comparison(documents, material);
  comparison.read(meant);
  for (const Passage& passage : material.passages) {
    const schema::Document& document = documents.at(passage.document_id);
    if (!corrects(document.metadata.type)) continue;
    comparison.amounts().add(changed_values(passage, document, words, EntityKind::money));
    comparison.deadlines().add(changed_values(passage, document, words, EntityKind::deadline));
  }
  return comparison.take();
}

}  // namespace sporhund::query
