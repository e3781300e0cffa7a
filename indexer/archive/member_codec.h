#pragma once

#include <string>
#include <string_view>

#include "indexer/archive/members.h"

namespace sporhund::indexer {

/// A `member` frame's payload.
std::string to_payload(const MemberEntry& entry);
/// Throws schema::Error{index_damaged} for a payload that to_payload() did not write.
MemberEntry member_body(std::string_view payload);

}  // namespace sporhund::indexer
