#pragma once

/// Writes JSON (RFC 8259) value by value, as an answer is told: no tree is built of it first.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace sporhund::schema {

/// A member of an object. It refers to its value, so it lasts no longer than the call it is made
/// for.
template <typename Value>
struct JsonMember {
  std::string_view key;
  const Value& value;
  bool is_there = true;
};

template <typename Value>
JsonMember<Value> member(std::string_view key, const Value& value) {
  return {key, value};
}

/// A member only where the list or text holds something.
template <typename Value>
JsonMember<Value> member_unless_empty(std::string_view key, const Value& value) {
  return {key, value, !value.empty()};
}

/// For texts that are null where there is none.
inline std::optional<std::string_view> null_if_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

/// One JSON text. A type's JSON is what `void write(JsonWriter&, const Type&)` beside the type
/// writes. Not thread-safe; each thread has its own.
class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void value(std::nullptr_t);
  void value(bool truth);
  /// Numbers that are none, as 0/0, become null.
  void value(double number);
  /// What is not UTF-8 gets U+FFFD, a byte each.
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  template <std::integral Number>
  void value(Number number) {
    if constexpr (std::is_signed_v<Number>) {
      signed_number(number);
    } else {
      unsigned_number(number);
    }
  }
  template <typename Value>
  void value(const std::optional<Value>& maybe) {
    maybe ? value(*maybe) : value(nullptr);
  }
  template <typename Value>
  void value(const std::vector<Value>& values) {
    list(values, [this](const Value& one) { value(one); });
  }
  /// A function that writes one value.
  template <std::invocable Write>
  void value(const Write& write_value) {
    write_value();
  }
  template <typename Value>
  requires requires(JsonWriter& out, const Value& value) { write(out, value); }
  void value(const Value& value) { write(*this, value); }

  /// An array; `write_value` writes one value for each of `values`.
  template <typename Values, typename Write>
  void list(const Values& values, Write write_value) {
    start_array();
    for (const auto& one : values) write_value(one);
    end_array();
  }
  template <typename... Values>
  void object(const JsonMember<Values>&... all) {
    start_object();
    members(all...);
    end_object();
  }
  /// For lists and objects that are told by more than one statement.
  void start_array();
  void end_array();
  void start_object();
  void end_object();
  template <typename... Values>
  void members(const JsonMember<Values>&... all) {
    (add(all), ...);
  }

  /// What was written.
  std::string_view text() const;

 private:
  class Output;

  void signed_number(std::int64_t number);
  void unsigned_number(std::uint64_t number);
  template <typename Value>
  void add(const JsonMember<Value>& one) {
    if (!one.is_there) return;
    value(one.key);
    value(one.value);
  }

  std::unique_ptr<Output> output_;
};

template <typename Value>
std::string json_text(const Value& value) {
  JsonWriter out;
  out.value(value);
  return std::string(out.text());
}

}  // namespace sporhund::schema
