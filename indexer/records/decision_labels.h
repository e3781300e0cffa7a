#pragma once

/// What announces a decision: «Vedtak:», «Adm. direktørs innstilling», «Styret vedtok:».

#include <cstddef>
#include <optional>
#include <string_view>

#include "schema/records.h"

namespace sporhund::indexer {

struct FoundLabel {
  schema::DecisionKind kind;
  std::size_t length;
};

/// The label of a decision that a cell begins with, and the bytes up to what is behind it.
std::optional<FoundLabel> decision_label_in(std::string_view cell);

/// A short paragraph that tells what a meeting did about its case, without a label: «Styret
/// godkjente protokollen.», «Referatet ble godkjent.»
bool tells_outcome(std::string_view paragraph);

}  // namespace sporhund::indexer
