#pragma once

/// What `owner` and `trace` answer; schema/answer_json.h gives their JSON.

#include <string>
#include <vector>

#include "schema/answer.h"
#include "schema/document.h"
#include "schema/names.h"
#include "schema/records.h"

namespace sporhund::schema {

/// A body and one piece of evidence for what it has to do with a measure.
struct OwnerRow {
  Ownership statement;    ///< body is the legal body: HelseCERT's is Norsk helsenett SF
  std::string unit;       ///< the part of the body that the text names; may be empty
  std::string successor;  ///< the body that took it over since; may be empty
  std::string title;      ///< of the assignment it stands in; may be empty
  std::vector<Deadline> deadlines;
  Document document;
  std::string citation;   ///< Norwegian APA style
  double confidence = 0;  ///< 0..1
};

struct OwnerAnswer {
  std::string measure;  ///< as typed
  Scope scope;
  std::vector<OwnerRow> owners;   ///< best first
  std::vector<OwnerRow> unowned;  ///< texts that say that the owner is yet to be named
  /// Where nothing was found: the measure with misspelt words corrected.
  std::optional<std::string> suggestion;
  std::vector<Offer> offers;  ///< the same question of bodies that took over from one it names
};

enum class EventKind { assigned, mentioned, discussed, proposed, decided, corrected, reported };

inline constexpr auto kEventKinds = std::to_array<Name<EventKind>>({
    {EventKind::assigned, "assigned"},
    {EventKind::mentioned, "mentioned"},
    {EventKind::discussed, "discussed"},
    {EventKind::proposed, "proposed"},
    {EventKind::decided, "decided"},
    {EventKind::corrected, "corrected"},
    {EventKind::reported, "reported"},
});

struct TraceEvent {
  EventKind kind = EventKind::mentioned;
  Document document;
  int page = 1;
  std::string case_number;  ///< may be empty
  std::string quote;        ///< verbatim
  std::string citation;
};

/// A value that a document gives of an assignment.
struct StatedValue {
  std::string value;  ///< an ISO date, whole kroner, a body or a title
  Document document;
  int page = 1;
  std::string quote;
  bool in_force = false;  ///< a correction, or the only document that gives assignments
};

struct Contradiction {
  std::string field;  ///< deadline, amount, owner or title
  std::vector<StatedValue> values;
};

/// An assignment that an ambiguous ID may mean.
struct TraceCandidate {
  std::string id;
  std::string title;
  std::string owner;
  Document document;
  int page = 1;
};

struct TraceAnswer {
  std::string subject;  ///< as typed
  Scope scope;
  std::vector<TraceEvent> events;  ///< earliest first; without a date last
  std::vector<Contradiction> contradictions;
  std::vector<TraceCandidate> candidates;
  std::optional<std::string> suggestion;  ///< as of OwnerAnswer
  std::vector<Offer> offers;              ///< as of OwnerAnswer
};

}  // namespace sporhund::schema
