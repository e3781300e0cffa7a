#include "schema/json_writer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>

#include "schema/utf8.h"

namespace sporhund::schema {

namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The text up to what is no UTF-8.
std::size_t valid_part(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto point = first_code_point(text.substr(at));
    if (!point) break;
    at += point->bytes;
  }
  return at;
}

std::string repaired(std::string_view text) {
  std::string valid;
  while (true) {
    const std::size_t end = valid_part(text);
    valid += text.substr(0, end);
    if (end == text.size()) return valid;
    valid += "\uFFFD";
    text.remove_prefix(end + 1);
  }
}

}  // namespace

class JsonWriter::Output {
 public:
  rapidjson::Writer<rapidjson::StringBuffer>& writer() { return writer_; }
  std::string_view text() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

JsonWriter::JsonWriter() : output_(std::make_unique<Output>()) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::value(std::nullptr_t) {
  output_->writer().Null();
}

void JsonWriter::value(bool truth) {
  output_->writer().Bool(truth);
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return value(nullptr);
  output_->writer().Double(number);
}

void JsonWriter::value(std::string_view text) {
  if (!is_ascii(text) && valid_part(text) != text.size()) return value(repaired(text));
  output_->writer().String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void JsonWriter::signed_number(std::int64_t number) {
  output_->writer().Int64(number);
}

void JsonWriter::unsigned_number(std::uint64_t number) {
  output_->writer().Uint64(number);
}

void JsonWriter::start_array() {
  output_->writer().StartArray();
}

void JsonWriter::end_array() {
  output_->writer().EndArray();
}

void JsonWriter::start_object() {
  output_->writer().StartObject();
}

void JsonWriter::end_object() {
  output_->writer().EndObject();
}

std::string_view JsonWriter::text() const {
  return output_->text();
}

}  // namespace sporhund::schema
