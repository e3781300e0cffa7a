#pragma once

#include <cstddef>
#include <vector>

#include "indexer/records/record_source.h"
#include "indexer/records/told_body.h"
#include "schema/records.h"

namespace sporhund::indexer {

/// An assignment and the blocks that hold it.
struct FoundAssignment {
  schema::Assignment assignment;    ///< without evidence
  std::vector<std::size_t> blocks;  ///< indices into the document's, ascending

  void set_owner(const ToldBody& owner) {
    assignment.owner = owner.name;
    assignment.owner_inferred_from = owner.inferred_from;
  }
};

/// Assignments with an ID that the document gives. Those that it merely mentions, as meeting papers
/// and minutes do, are none.
std::vector<FoundAssignment> find_numbered(const RecordSource& source,
                                           const ToldBodyFinder& told_bodies);

/// Requests without an ID: the bullets below «Foretaksmøtet ba X om å:» or «Direktoratet skal:»,
/// paragraphs with «Departementet ber X om å», rows of a table of tasks and their deadlines, and
/// what X is told under a heading such as «Oppdrag». `taken`: blocks that belong to assignments
/// with an ID.
std::vector<FoundAssignment> find_requests(const RecordSource& source,
                                           const ToldBodyFinder& told_bodies,
                                           const std::vector<bool>& taken);

/// What minutes give somebody to do: rows of a table of tasks and the bodies that answer for them,
/// lines such as «Oppfølging: … Ansvar: X». `taken`: blocks that belong to other assignments.
std::vector<FoundAssignment> find_actions(const RecordSource& source,
                                          const std::vector<bool>& taken);

/// "Med hilsen", "Kopi:": behind it a letter says nothing more.
bool closes_letter(const Block& block);

/// A numbered note in small type at the foot of a page, below `text`.
bool is_foot_note(const Block& block, const Block& text);

}  // namespace sporhund::indexer
