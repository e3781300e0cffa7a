#include "schema/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <new>
#include <stdexcept>

namespace sporhund::schema {
namespace {

EVP_MD_CTX* evp(void* context) {
  return static_cast<EVP_MD_CTX*>(context);
}

void check(int result) {
  if (result != 1) throw std::runtime_error("OpenSSL can't compute SHA-256");
}

}  // namespace

void Sha256::Release::operator()(void* context) const {
  EVP_MD_CTX_free(evp(context));
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  if (!context_) throw std::bad_alloc();
  check(EVP_DigestInit_ex(evp(context_.get()), EVP_sha256(), nullptr));
}

void Sha256::add(std::string_view bytes) {
  check(EVP_DigestUpdate(evp(context_.get()), bytes.data(), bytes.size()));
}

std::string Sha256::hexadecimal() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
  unsigned size = 0;
  check(EVP_DigestFinal_ex(evp(context_.get()), sum.data(), &size));
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (unsigned i = 0; i < size; ++i) {
    digits.push_back(kDigits[sum[i] >> 4U]);
    digits.push_back(kDigits[sum[i] & 15U]);
  }
  return digits;
}

}  // namespace sporhund::schema
