#pragma once

#include <cstdio>
#include <cstdlib>

/// Fails a fuzz target where a property doesn't hold; assert() would vanish from release builds.
#define FUZZ_REQUIRE(condition)                                                      \
  do {                                                                               \
    if (!(condition)) {                                                              \
      std::fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                  \
    }                                                                                \
  } while (false)
