#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace sporhund::schema {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void add(std::string_view bytes);
  /// Lower-case hexadecimal; ends the sum.
  std::string hexadecimal();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace sporhund::schema
