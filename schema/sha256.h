#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace sporhund::schema {

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// Lower-case hexadecimal; ends the sum.
  std::string hexadecimal();

 private:
  struct Release {
    void operator()(void* context) const;
  };
  std::unique_ptr<void, Release> context_;
};

}  // namespace sporhund::schema
