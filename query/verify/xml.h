#pragma once

#include <memory>
#include <stdexcept>
#include <string_view>

namespace sporhund::query {

/// Why a document could not be read; who reads it says which it was.
class XmlError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Attributes of an element, while it starts.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  /// The value of the attribute with this name, whatever its namespace; "" where there is none.
  std::string_view operator[](std::string_view local_name) const;

 private:
  const char* const* pairs_;
};

/// What a document consists of, in its order. Names are without their namespace.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void on_start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void on_end(std::string_view name) = 0;
  virtual void on_text(std::string_view text) = 0;
};

/// Reads XML piece by piece, in memory that does not grow with it. Refuses a document type (so that
/// no entity can be defined and none expanded) and nesting deeper than 64.
class XmlReader {
 public:
  explicit XmlReader(XmlHandler& handler);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  /// Throws XmlError, and what the handler throws.
  void read(std::string_view piece, bool is_last);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sporhund::query
