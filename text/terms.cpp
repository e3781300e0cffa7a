#include "text/terms.h"

#include <array>
#include <cstdint>

#include "text/normalise.h"
#include "text/tokens.h"

namespace sporhund::text {

namespace {

// FNV-1a, 64 bits (Fowler, Noll and Vo; draft-eastlake-fnv).
std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  }
  return hash;
}

std::string bounded(std::string term) {
  constexpr std::size_t kHashBytes = 17;
  if (term.size() <= kMaxIndexTermBytes) return term;
  const std::size_t kept = kMaxIndexTermBytes - kHashBytes;
  std::uint64_t hash = fnv1a(std::string_view(term).substr(kept));
  term.resize(kept);
  term += '#';
  for (int digit = 0; digit < 16; ++digit, hash >>= 4U) term += "0123456789abcdef"[hash & 0xFU];
  return term;
}

std::string joined(std::string_view prefix, std::string_view rest) {
  return bounded(std::string(prefix).append(rest));
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

std::string single_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_day(std::string_view norm) {
  constexpr std::size_t kDayBytes = 10;  // 2023-06-01
  return norm.size() == kDayBytes;
}

// Figure dash, en dash, em dash, minus: all are typed and printed for a hyphen.
constexpr auto kDashes = std::to_array<std::string_view>({"\u2012", "\u2013", "\u2014", "\u2212"});

}  // namespace

std::string word_term(std::string_view prefix, std::string_view word) {
  return joined(prefix, word);
}

std::string stem_term(std::string_view prefix, std::string_view stem) {
  return joined(std::string("Z").append(prefix), stem);
}

std::string plain_value(std::string_view value) {
  std::string plain = lower(normalised(value));
  for (const std::string_view dash : kDashes) replace_all(plain, dash, "-");
  return single_spaced(plain);
}

std::string value_term(schema::FieldId field, std::string_view value) {
  return joined(schema::field(field).prefix, plain_value(value));
}

std::vector<std::string> norms_of(schema::EntityKind kind, const std::string& norm) {
  using schema::EntityKind;
  const auto before = [&](std::string_view end) { return norm.substr(0, norm.find(end)); };
  switch (kind) {
    case EntityKind::deadline:
    case EntityKind::date:
      if (is_day(norm)) return {norm, norm.substr(norm.find('-'))};
      break;
    case EntityKind::law:
      return {norm, before(" § ")};
    case EntityKind::document:
      return {norm, before(" (")};
    case EntityKind::case_number:
      return {norm, norm.substr(norm.rfind(' ') + 1)};
    case EntityKind::budget:
      return {norm, before(" post ")};
    default:
      break;
  }
  return {norm};
}

std::vector<std::string> named_terms(const schema::Entity& entity) {
  std::vector<std::string> terms;
  if (entity.norm.empty()) return terms;
  const auto add = [&](schema::EntityKind kind) {
    const std::string prefix = std::string(schema::kNamedPrefix)
                                   .append(schema::name_of(schema::kEntityKinds, kind))
                                   .append(":");
    for (const std::string& norm : norms_of(entity.kind, entity.norm)) {
      std::string term = joined(prefix, plain_value(norm));
      if (terms.empty() || term != terms.back()) terms.push_back(std::move(term));
    }
  };
  add(entity.kind);
  if (entity.kind == schema::EntityKind::deadline) add(schema::EntityKind::date);
  return terms;
}

std::string definition_term(std::string_view from, std::string_view to) {
  return joined(schema::kDefinitionPrefix, std::string(from).append("=").append(to));
}

std::string stems_of(std::string_view text) {
  std::string stems;
  for (const Token& token : tokenise(text)) {
    if (token.is_whole) continue;
    if (!stems.empty()) stems += ' ';
    stems += token.kind == TokenKind::word ? stem(token.term) : token.term;
  }
  return stems;
}

std::string document_name_term(std::string_view name) {
  return joined(schema::kDocumentKind, plain_value(name));
}

}  // namespace sporhund::text
