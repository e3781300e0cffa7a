#pragma once

/// The JSON of CONTRACT for every answer, and of the records that the index keeps.
/// The only header that includes nlohmann's.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "schema/answer.h"
#include "schema/records.h"

namespace sporhund::schema {

/// Answers. Offsets become code points; empty optionals become null.
nlohmann::json to_json(const Document& document);
nlohmann::json to_json(const Hit& hit);
nlohmann::json to_json(const SearchAnswer& answer);
nlohmann::json to_json(const IndexReport& report);
nlohmann::json to_json(const CheckAnswer& answer);
nlohmann::json to_json(const Failure& failure);
nlohmann::json to_json(const AssignmentRow& row);
nlohmann::json to_json(const ItemRow& row);
nlohmann::json to_json(const AppliedFilters& filters);
nlohmann::json to_json(const Offer& offer);
/// A `documents` row: the document and its reading quality.
nlohmann::json documents_row(const Document& document);
/// `text` is what the entity's offsets count in.
nlohmann::json to_json(const Entity& entity, std::string_view text);

/// Records, as kept in the index: byte offsets. decode(encode(x)) == x, but for lines' boxes, which
/// are kept in tenths of a point. Decoding throws Error{index_damaged} for anything that encode did
/// not write. Of documents and failures it reads the public_part().
std::string encode(const Passage& passage);
Passage decode_passage(std::string_view record);
std::string encode(const Document& document);
Document decode_document(std::string_view record);
std::string encode(const Failure& failure);
Failure decode_failure(std::string_view record);
std::string encode(const Assignment& assignment);
Assignment decode_assignment(std::string_view record);
std::string encode(const AgendaItem& item);
AgendaItem decode_item(std::string_view record);
std::string encode(const Ownership& ownership);
Ownership decode_ownership(std::string_view record);

}  // namespace sporhund::schema
