#include <cstdint>
#include <string>
#include <string_view>

#include "tests/fuzz/require.h"
#include "text/language.h"
#include "text/normalise.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace {

using namespace sporhund;

void check_normalised(std::string_view raw, const text::Normalised& once) {
  FUZZ_REQUIRE(text::normalised(once.text()) == once.text());
  std::size_t last = 0;
  for (std::size_t byte = 0; byte <= once.text().size(); ++byte) {
    FUZZ_REQUIRE(once.source_offset(byte) >= last);
    last = once.source_offset(byte);
  }
  FUZZ_REQUIRE(last == raw.size());
}

void check_tokens(const std::string& text) {
  std::uint32_t position = 0;
  for (const text::Token& token : text::tokenise(text)) {
    FUZZ_REQUIRE(token.start < token.end && token.end <= text.size());
    FUZZ_REQUIRE(token.position == position + (token.is_whole ? 0 : 1));
    FUZZ_REQUIRE(!token.term.empty() && token.term.size() <= text::kMaxTermBytes);
    const auto again = text::tokenise(token.term);
    FUZZ_REQUIRE(again.size() == 1 && again.front().term == token.term);
    if (token.kind == text::TokenKind::word) FUZZ_REQUIRE(!text::stem(token.term).empty());
    position = token.position;
  }
}

void check_sentences(std::string_view text) {
  std::size_t last = 0;
  for (const auto& [start, end] : text::sentences(text)) {
    FUZZ_REQUIRE(last <= start && start < end && end <= text.size());
    last = end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const text::Normalised once = text::normalise(raw);
  check_normalised(raw, once);
  check_tokens(once.text());
  check_sentences(once.text());
  text::detect_language(once.text());
  text::tokenise(raw);
  check_sentences(raw);
  return 0;
}
