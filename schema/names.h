#pragma once

/// Two-way tables between an enum and the names that JSON and the command line use.

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace sporhund::schema {

template <typename Enum>
using Name = std::pair<Enum, std::string_view>;
template <typename Enum, std::size_t N>
using Names = std::array<Name<Enum>, N>;

template <typename Enum, std::size_t N>
constexpr std::string_view name_of(const Names<Enum, N>& names, Enum value) {
  for (const auto& [known, name] : names) {
    if (known == value) return name;
  }
  return {};
}

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> value_of(const Names<Enum, N>& names, std::string_view name) {
  for (const auto& [value, known] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace sporhund::schema
