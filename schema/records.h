#pragma once

/// What a document decides: assignments, agenda items and statements of ownership, each with its
/// evidence. Records of their own in the index, beside the passages they were found in.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/names.h"
#include "schema/passage.h"

namespace sporhund::schema {

/// Where a record stands.
struct Evidence {
  std::string document_id;
  int page_first = 1;
  int page_last = 1;
  std::vector<std::string> passage_ids;  ///< ascending; the passages that hold it

  bool operator==(const Evidence&) const = default;
};

enum class PartnerRole { with, assists, involves };

inline constexpr auto kPartnerRoles = std::to_array<Name<PartnerRole>>({
    {PartnerRole::with, "with"},
    {PartnerRole::assists, "assists"},
    {PartnerRole::involves, "involves"},
});

struct Partner {
  std::string body;  ///< full name
  PartnerRole role = PartnerRole::with;
  bool operator==(const Partner&) const = default;
};

struct Deadline {
  std::optional<std::string> date;  ///< ISO 8601; empty where the text gives no day
  std::string text;                 ///< as printed
  bool operator==(const Deadline&) const = default;
};

struct Money {
  std::optional<std::int64_t> kroner;
  std::string text;  ///< as printed
  bool operator==(const Money&) const = default;
};

/// What a body is told to do: numbered («ID: TB2023-09 …») or not (one a bullet of a request).
struct Assignment {
  std::string id;     ///< with a plain hyphen; empty where it has none
  std::string title;  ///< as printed behind the ID; of an unnumbered one its first words
  std::string owner;  ///< full name; empty where the text does not say
  /// What an inferred owner was inferred from («Direktoratet» in a letter to X); empty where the
  /// text names the owner.
  std::string owner_inferred_from;
  std::vector<Partner> partners;
  std::vector<Deadline> deadlines;
  std::vector<Money> money;
  std::vector<std::string> budget;  ///< norms: "kap. 701 post 21"
  std::string section;              ///< the nearest heading above
  std::string text;                 ///< the whole body to its real end
  Evidence evidence;

  bool operator==(const Assignment&) const = default;
};

enum class DecisionKind { proposed, adopted };

inline constexpr auto kDecisionKinds = std::to_array<Name<DecisionKind>>({
    {DecisionKind::proposed, "proposed"},
    {DecisionKind::adopted, "adopted"},
});

/// A case of a meeting, as one part of a paper gives it.
struct AgendaItem {
  std::string case_number;  ///< "25/23"
  std::string forum;        ///< "NUIT"; empty where it is not said
  std::string title;
  std::string type;  ///< as printed: "Drøfting"; may be empty
  std::optional<std::string> decision;
  DecisionKind decision_kind = DecisionKind::proposed;
  Evidence evidence;

  bool operator==(const AgendaItem&) const = default;
};

enum class OwnershipRole { owner, contributes, assists, proposed };

inline constexpr auto kOwnershipRoles = std::to_array<Name<OwnershipRole>>({
    {OwnershipRole::owner, "owner"},
    {OwnershipRole::contributes, "contributes"},
    {OwnershipRole::assists, "assists"},
    {OwnershipRole::proposed, "proposed"},
});

/// A sentence that says who has, or is to have, a measure.
struct Ownership {
  std::string body;  ///< full name; empty: the owner is yet to be named
  OwnershipRole role = OwnershipRole::owner;
  bool inferred = false;  ///< the body was resolved from «Direktoratet», «vi» and the like
  std::string measure;    ///< what the sentence, heading or list item says it is about
  std::vector<std::string> heading_path;
  std::string assignment_id;  ///< of the assignment it stands in; may be empty
  std::string quote;          ///< the sentence, verbatim
  Evidence evidence;

  bool operator==(const Ownership&) const = default;
};

/// What is found in a document and kept in the index beside it: written, replaced and removed with
/// it. In reading order.
struct DocumentRecords {
  std::vector<Passage> passages;
  std::vector<Assignment> assignments;
  std::vector<AgendaItem> items;
  std::vector<Ownership> ownerships;

  bool operator==(const DocumentRecords&) const = default;
};

}  // namespace sporhund::schema
