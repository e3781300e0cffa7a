#include "query/threads/trace.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "query/citation.h"
#include "query/threads/contradictions.h"
#include "query/threads/trace_documents.h"
#include "query/threads/trace_subject.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::AgendaItem;
using schema::Assignment;
using schema::DocumentType;
using schema::EntityKind;
using schema::EventKind;
using schema::Passage;
using schema::TraceEvent;

constexpr double kSameTitle = 0.8;  ///< likeness of a heading and a case

constexpr std::array<std::string_view, 7> kReporting{
    "rapporter", "levert", "leverte", "oversendt", "sluttrapport", "status", "ferdigstilt"};

std::string first_passage(const schema::Evidence& evidence) {
  return evidence.passage_ids.empty() ? "" : evidence.passage_ids.front();
}

/// Builds the events of one thread.
class Thread {
 public:
  Thread(const Subject& subject, const MeasureWords& words, const TraceMaterial& material)
      : subject_(subject), words_(words), material_(material), documents_(material.documents) {
    for (const AgendaItem& item : material.items) {
      titles_[item.evidence.document_id].push_back({TitleWords(item.title), item.case_number});
    }
  }

  std::vector<TraceEvent> events(const std::vector<Assignment>& meant) {
    for (const Assignment& assignment : meant) {
      ids_.insert(assignment.id);
      add_assignment(assignment);
    }
    add_same_measures(meant);
    for (const Passage& passage : material_.passages) {
      if (quotes_one(passage, meant)) {
        add_quoted(passage);
      } else {
        add_passage(passage);
      }
    }
    for (const AgendaItem& item : material_.items) add_item(item);
    return sorted();
  }

 private:
  void add_assignment(const Assignment& assignment) {
    for (const std::string& id : assignment.evidence.passage_ids) told_.insert(id);
    const schema::Document& document = documents_.at(assignment.evidence.document_id);
    const DocumentType type = document.metadata.type;
    const EventKind kind = corrects(type)            ? EventKind::corrected
                           : gives_assignments(type) ? EventKind::assigned
                                                     : EventKind::mentioned;
    add({kind, document, assignment.evidence.page_first, "", first_sentence(assignment.text), ""});
  }

  // The same measures in the letters of other years.
  void add_same_measures(const std::vector<Assignment>& meant) {
    std::vector<DatedTitle> known;
    for (const Assignment& assignment : meant) {
      if (!assignment.id.empty()) known.push_back(dated_title(assignment));
    }
    for (const Assignment& other : material_.assignments) {
      if (other.id.empty() || told_.contains(first_passage(other.evidence))) continue;
      const DatedTitle title = dated_title(other);
      const bool same = std::any_of(known.begin(), known.end(), [&](const DatedTitle& one) {
        return one.year != title.year && one.words.likeness(title.words) >= kSameMeasure;
      });
      if (same) add_assignment(other);
    }
  }

  struct DatedTitle {
    TitleWords words;
    std::optional<int> year;
  };
  DatedTitle dated_title(const Assignment& assignment) const {
    return {TitleWords(assignment.title),
            documents_.at(assignment.evidence.document_id).metadata.year};
  }

  bool names(const std::string& text) const {
    if (subject_.kind == Subject::Kind::measure) {
      return words_.fit({{text, 1}}).coverage >= kSpeaksOf;
    }
    const std::vector<text::Token> tokens = text::tokenise(text);
    return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
      if (token.kind != text::TokenKind::identifier) return false;
      if (token.term == text::lower(subject_.norm)) return true;
      return std::any_of(ids_.begin(), ids_.end(), [&](const std::string& id) {
        return !id.empty() && text::lower(id) == token.term;
      });
    });
  }

  // A case also belongs to the thread where the assignment is named under its heading.
  void add_item(const AgendaItem& item) {
    const bool is_case =
        subject_.kind == Subject::Kind::case_number && item.case_number == subject_.norm;
    const std::string decision = item.decision.value_or("");
    const bool named_below = cases_.contains({item.evidence.document_id, item.case_number});
    if (!is_case && !named_below && !names(item.title) && !names(decision)) return;
    const schema::Document& document = documents_.at(item.evidence.document_id);
    const bool adopted = item.decision_kind == schema::DecisionKind::adopted;
    const EventKind kind = decision.empty() ? EventKind::discussed
                           : adopted        ? EventKind::decided
                                            : EventKind::proposed;
    add({kind, document, item.evidence.page_first, item.case_number,
         decision.empty() ? item.title : decision, ""});
  }

  /// The case whose title is among the headings above a passage.
  std::string case_above(const Passage& passage) const {
    const auto titles = titles_.find(passage.document_id);
    if (titles == titles_.end()) return "";
    std::vector<TitleWords> headings(passage.heading_path.begin(), passage.heading_path.end());
    for (const CaseTitle& title : titles->second) {
      const bool above = std::any_of(headings.begin(), headings.end(), [&](const auto& heading) {
        return heading.likeness(title.words) >= kSameTitle;
      });
      if (above) return title.number;
    }
    return "";
  }

  // An assignment that a paper quotes, its first passage only.
  void add_quoted(const Passage& passage) {
    if (told_.contains(passage.id)) return;
    if (!quoted_.emplace(passage.document_id, assignment_above(passage).id).second) return;
    add_words(passage, first_sentence(passage.text), passage.page_first);
  }

  void add_passage(const Passage& passage) {
    if (told_.contains(passage.id)) return;
    for (const SentenceOf& sentence : sentences_of(passage)) {
      if (!names_in(sentence)) continue;
      add_words(passage, sentence.text, page_at(passage, sentence.start));
      return;  // one event a passage
    }
  }

  void add_words(const Passage& passage, const std::string& quote, int page) {
    const schema::Document& document = documents_.at(passage.document_id);
    const std::string number = case_above(passage);
    const bool by_id = subject_.kind == Subject::Kind::assignment_id;
    if (by_id && !number.empty()) cases_.emplace(passage.document_id, number);
    add({kind_of(quote, document.metadata.type), document, page, number, quote, ""});
  }

  bool names_in(const SentenceOf& sentence) const {
    if (subject_.kind == Subject::Kind::measure) return names(sentence.text);
    const EntityKind wanted = subject_.kind == Subject::Kind::assignment_id
                                  ? EntityKind::assignment
                                  : EntityKind::case_number;
    return std::any_of(sentence.entities.begin(), sentence.entities.end(),
                       [&](const schema::Entity* entity) {
                         return entity->kind == wanted &&
                                (entity->norm == subject_.norm || ids_.contains(entity->norm));
                       });
  }

  static EventKind kind_of(const std::string& sentence, DocumentType type) {
    if (corrects(type)) return EventKind::corrected;
    for (const text::Token& token : text::tokenise(sentence)) {
      for (const std::string_view beginning : kReporting) {
        if (token.term.starts_with(beginning) && !gives_assignments(type)) {
          return EventKind::reported;
        }
      }
    }
    return is_meeting_paper(type) && type != DocumentType::protokoll ? EventKind::discussed
                                                                     : EventKind::mentioned;
  }

  void add(TraceEvent event) {
    if (event.quote.empty()) return;
    if (!seen_.emplace(event.document.id, event.quote).second) return;
    event.citation = cite(event.document, event.page, event.page);
    events_.push_back(std::move(event));
  }

  // What has only a year comes before the days of that year, what has neither last.
  static std::string time_of(const schema::Metadata& metadata) {
    if (metadata.date) return *metadata.date;
    return metadata.year ? std::to_string(*metadata.year) : "9999";
  }

  std::vector<TraceEvent> sorted() {
    const auto key = [](const TraceEvent& event) {
      return std::tuple(time_of(event.document.metadata), event.document.path, event.page,
                        event.kind, event.quote);
    };
    std::sort(events_.begin(), events_.end(),
              [&](const TraceEvent& a, const TraceEvent& b) { return key(a) < key(b); });
    return std::move(events_);
  }

  struct CaseTitle {
    TitleWords words;
    std::string number;
  };

  const Subject& subject_;
  const MeasureWords& words_;
  const TraceMaterial& material_;
  TraceDocuments documents_;
  std::map<std::string, std::vector<CaseTitle>> titles_;  ///< of each document's cases
  std::set<std::string> ids_;                             ///< that the subject means
  std::set<std::string> told_;                            ///< passages that an event stands for
  std::set<std::pair<std::string, std::string>> cases_;   ///< document and number, of cases met
  std::set<std::pair<std::string, std::string>> quoted_;  ///< document and ID
  std::set<std::pair<std::string, std::string>> seen_;    ///< document and quote
  std::vector<TraceEvent> events_;
};

}  // namespace

schema::TraceAnswer build_trace(const Subject& subject, const MeasureWords& words,
                                const TraceMaterial& material) {
  const std::vector<Assignment> meant = meant_assignments(subject, words, material.assignments);
  schema::TraceAnswer answer;
  answer.subject = subject.text;
  answer.events = Thread(subject, words, material).events(meant);
  answer.contradictions = find_contradictions(meant, words, material);
  if (subject.kind == Subject::Kind::assignment_id) {
    answer.candidates =
        candidates_of(subject, material.assignments, TraceDocuments(material.documents));
  }
  return answer;
}

}  // namespace sporhund::query
