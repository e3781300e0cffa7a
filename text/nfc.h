#pragma once

/// ICU's normaliser for NFC; private to text/.

#include <unicode/normalizer2.h>

#include <new>

namespace sporhund::text {

/// Made once, behind C++'s own guard. ICU's is as safe, but thread checkers don't see into it.
inline const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* made = icu::Normalizer2::getNFCInstance(status);
    if (made == nullptr) throw std::bad_alloc();  // ICU's tables are part of the library
    return *made;
  }();
  return instance;
}

}  // namespace sporhund::text
