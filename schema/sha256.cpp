#include "schema/sha256.h"

#include <nettle/sha2.h>

#include <array>

namespace sporhund::schema {

// Nettle rather than OpenSSL, whose 4,000 relocations every command would wait for at its start.
struct Sha256::Context {
  sha256_ctx state;
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
  sha256_init(&context_->state);
}

Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  sha256_update(&context_->state, bytes.size(),
                reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::hexadecimal() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> sum{};
  sha256_digest(&context_->state, sum.size(), sum.data());
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (const std::uint8_t byte : sum) {
    digits.push_back(kDigits[byte >> 4U]);
    digits.push_back(kDigits[byte & 15U]);
  }
  return digits;
}

}  // namespace sporhund::schema
