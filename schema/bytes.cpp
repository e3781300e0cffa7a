#include "schema/bytes.h"

#include "schema/error.h"

namespace sporhund::schema {
namespace {

constexpr unsigned kNumberBits = 64;

[[noreturn]] void damaged(const char* detail) {
  throw Error(ErrorCode::index_damaged, "", detail);
}

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  for (; value >= 0x80U; value >>= 7U) byte(static_cast<std::uint8_t>(value | 0x80U));
  byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::difference(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

void ByteWriter::string(std::string_view value) {
  number(value.size());
  raw(value);
}

std::uint64_t ByteReader::long_number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < kNumberBits; shift += 7) {
    const std::uint64_t next = byte();
    if (shift == 63 && next > 1) break;
    value |= (next & 0x7FU) << shift;
    if (next < 0x80U) return value;
  }
  damaged("a number is too large");
}

std::uint64_t ByteReader::number(std::uint64_t limit) {
  const std::uint64_t value = number();
  if (value > limit) damaged("a number is out of its range");
  return value;
}

std::int64_t ByteReader::difference() {
  const std::uint64_t bits = number();
  return static_cast<std::int64_t>((bits >> 1U) ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : 0));
}

void ByteReader::throw_too_short() {
  damaged("the bytes end too early");
}

std::string_view ByteReader::until_nul() {
  const std::size_t nul = rest_.find('\0');
  if (nul == std::string_view::npos) damaged("the bytes end within a word");
  const std::string_view taken = raw(nul);
  rest_.remove_prefix(1);
  return taken;
}

void ByteReader::end() const {
  if (!rest_.empty()) damaged("bytes are left over");
}

}  // namespace sporhund::schema
