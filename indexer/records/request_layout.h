#pragma once

/// Where requests stand and how their lists are set: in which documents, under which headings,
/// which items are of the outermost level, what belongs to them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/records/record_source.h"
#include "indexer/structure/blocks.h"

namespace sporhund::indexer {

/// Minutes and calls to meetings of councils tell what members said, not what anybody must do.
/// Where the type says nothing, only a ministry and the body above tell anybody to act: what others
/// ask of a committee are wishes.
bool gives_requests(const RecordSource& source);

/// Whether what the addressee must do by a day is an assignment wherever it stands: in a letter
/// that adds to another, or is titled «Oppdrag om …».
bool gives_dated_duties(const RecordSource& source);

/// «Oppdrag 2031:» above a list whose items tell by themselves who is to act.
bool heads_assignments(const Block& block);

/// «Oppdrag til Kystverket», «Oppdrag fra Samferdselsdepartementet».
bool is_addressed_heading(const RecordSource& source, std::string_view heading);

/// The body that a section is named after: «4.2 Helsedirektoratet».
std::optional<std::string> body_of_section(const RecordSource& source, std::string_view heading);

/// «Operativ gruppe skal:» in a mandate: a group that is no body of the registry.
bool gives_mandate(const RecordSource& source, const Block& block);

/// A heading «Frist» or «Frist for oppdraget».
bool heads_deadline(const Block& block);

/// «Frist: 1. juni» on a line of its own.
bool is_deadline_line(std::string_view text);

/// «Telle alle båter. Frist: 1. juni»: a task, though its sentence tells nobody.
bool ends_with_deadline(std::string_view text);

/// The innermost of the headings above a list that names a section: a bold «Direktoratet skal:»
/// does not; empty where there is none.
std::string section_of(const std::vector<std::string>& headings);

/// An item's text; a bullet may stand before a dash that was typed.
std::string_view without_markers(std::string_view item);

/// Whether a list's item is of the same level as its first.
bool begins_item(const Block& item, const Block& first);

/// Whether a block is set in further than a list's item.
bool is_set_in(const Block& block, const Block& item);

}  // namespace sporhund::indexer
