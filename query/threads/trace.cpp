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

/// What was done, as a verb: a report or delivery that is spoken of is none.
constexpr std::array<std::string_view, 16> kReporting{
    "rapporterte", "rapportert", "rapporterer", "leverte",      "levert",    "leverer",
    "oversendte",  "oversendt",  "oversender",  "ferdigstilte", "fullførte", "fullført",
    "ferdigstilt", "avsluttet",  "avslutta",    "sluttført"};
/// What is still to be done.
constexpr std::array<std::string_view, 12> kToBeDone{"skal", "vil",  "bør",  "må",    "kan", "bli",
                                                     "blir", "vert", "ikke", "ikkje", "når", "før"};

std::string first_passage(const schema::Evidence& evidence) {
  return evidence.passage_ids.empty() ? "" : evidence.passage_ids.front();
}

/// «25/23 Digital sikkerhet …»; another forum's cases have the same numbers, but other titles.
bool is_numbered_as(std::string_view text, const AgendaItem& item) {
  return !item.case_number.empty() && text.starts_with(item.case_number) &&
         text.find(item.title) != std::string_view::npos;
}

/// Builds the events of one thread.
class Thread {
 public:
  Thread(const Subject& subject, const MeasureWords& words, const TraceMaterial& material)
      : subject_(subject), words_(words), material_(material), documents_(material.documents) {
    for (const AgendaItem& item : material.items) {
      titles_[item.evidence.document_id].emplace_back(item.title, &item);
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

  /// The case that a passage begins with the number of, or whose title is the nearest heading above
  /// it.
  std::string case_of(const Passage& passage) const {
    const auto cases = titles_.find(passage.document_id);
    if (cases == titles_.end()) return "";
    std::vector<std::string_view> above{passage.text};
    above.insert(above.end(), passage.heading_path.rbegin(), passage.heading_path.rend());
    for (const std::string_view text : above) {
      const TitleWords line(text.substr(0, text.find('\n')));
      for (const auto& [title, item] : cases->second) {
        const bool titled = line.likeness(title) >= kSameTitle;
        if (titled || is_numbered_as(text, *item)) return item->case_number;
      }
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
    // What names the case is about it, whatever stands above: an agenda's rows have one heading.
    const bool by_case = subject_.kind == Subject::Kind::case_number;
    const std::string number = by_case ? subject_.norm : case_of(passage);
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

  static bool says_done(const std::string& sentence) {
    const auto is_in = [](const auto& words, const text::Token& token) {
      return std::ranges::count(words, token.term) > 0;
    };
    bool done = false;
    for (const text::Token& token : text::tokenise(sentence)) {
      if (is_in(kToBeDone, token)) return false;
      done = done || is_in(kReporting, token);
    }
    return done;
  }

  static EventKind kind_of(const std::string& sentence, DocumentType type) {
    if (corrects(type)) return EventKind::corrected;
    if (!gives_assignments(type) && says_done(sentence)) return EventKind::reported;
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

  /// A paper's «Vedtak: …» beside the decision itself.
  bool repeats_decision(const TraceEvent& event) const {
    if (event.kind == EventKind::decided || event.kind == EventKind::proposed) return false;
    return std::ranges::any_of(events_, [&](const TraceEvent& other) {
      const bool decides = other.kind == EventKind::decided || other.kind == EventKind::proposed;
      return decides && other.document.id == event.document.id &&
             event.quote.ends_with(other.quote);
    });
  }

  std::vector<TraceEvent> sorted() {
    std::vector<TraceEvent> kept;
    for (const TraceEvent& event : events_) {
      if (!repeats_decision(event)) kept.push_back(event);
    }
    events_ = std::move(kept);
    const auto key = [](const TraceEvent& event) {
      return std::tuple(time_of(event.document.metadata), event.document.path, event.page,
                        event.kind, event.quote);
    };
    std::sort(events_.begin(), events_.end(),
              [&](const TraceEvent& a, const TraceEvent& b) { return key(a) < key(b); });
    return std::move(events_);
  }

  const Subject& subject_;
  const MeasureWords& words_;
  const TraceMaterial& material_;
  TraceDocuments documents_;
  /// Titles of each document's cases.
  std::map<std::string, std::vector<std::pair<TitleWords, const AgendaItem*>>> titles_;
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
