#pragma once

#include <string>
#include <utility>
#include <vector>

#include "schema/answer.h"

namespace sporhund::query {

/// What was asked and what was searched, as labels and texts for the head of an export, in
/// Norwegian. Says nothing of when, so that the same index and question give the same file.
std::vector<std::pair<std::string, std::string>> describe(const schema::SearchAnswer& answer);

}  // namespace sporhund::query
