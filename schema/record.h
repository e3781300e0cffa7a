#pragma once

/// The records that the index keeps.

#include <string>
#include <string_view>

#include "schema/answer.h"
#include "schema/records.h"

namespace sporhund::schema {

/// Byte offsets. decode(encode(x)) == x, but for lines' boxes, which are kept in tenths of a point.
/// Decoding throws Error{index_damaged} for anything that encode did not write. Of documents and
/// failures it reads the public_part().
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
