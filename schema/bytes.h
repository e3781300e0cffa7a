#pragma once

/// Compact numbers and strings in a byte string, for what workers send, the store keeps and slots
/// hold.

#include <cstdint>
#include <string>
#include <string_view>

namespace sporhund::schema {

/// Appends to a byte string. Numbers are LEB128: seven bits a byte, lowest first.
class ByteWriter {
 public:
  void number(std::uint64_t value);
  /// Small where `value` is near zero, of either sign (zigzag).
  void difference(std::int64_t value);
  void string(std::string_view value);
  void byte(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
  void raw(std::string_view value) { bytes_.append(value); }

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what ByteWriter wrote. Throws Error{index_damaged} where the bytes end too early
/// or a number is too large. The bytes must outlive the reader.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    // Most numbers are small, and some are read for every word of a question's best passages.
    if (rest_.empty() || static_cast<std::uint8_t>(rest_.front()) >= 0x80U) return long_number();
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  /// A number that may be at most `limit`.
  std::uint64_t number(std::uint64_t limit);
  std::int64_t difference();
  std::string_view string() { return raw(number()); }
  std::uint8_t byte() { return static_cast<std::uint8_t>(raw(1).front()); }
  std::string_view raw(std::size_t size) {
    if (size > rest_.size()) throw_too_short();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  /// Bytes up to the next NUL, which is skipped.
  std::string_view until_nul();

  std::size_t left() const { return rest_.size(); }
  /// Throws where bytes are left over.
  void end() const;

 private:
  std::uint64_t long_number();
  [[noreturn]] static void throw_too_short();

  std::string_view rest_;
};

}  // namespace sporhund::schema
