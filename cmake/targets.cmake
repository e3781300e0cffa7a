# What every target is compiled with.
add_library(sporhund_flags INTERFACE)
target_compile_options(sporhund_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  # Word lists are built in as one literal each; g++ takes them without asking.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-overlength-strings>
  $<$<CONFIG:Debug>:-Werror>
  # g++ 12 sees both where there are none, once it optimises strings and optionals.
  $<$<CONFIG:Release>:-Wno-restrict> $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
target_compile_definitions(sporhund_flags INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
if(SPORHUND_SANITIZE)
  target_compile_options(sporhund_flags INTERFACE -fsanitize=${SPORHUND_SANITIZE}
                         -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(sporhund_flags INTERFACE -fsanitize=${SPORHUND_SANITIZE})
  # Sanitizers reserve terabytes of addresses: the workers' memory limit can't hold there.
  target_compile_definitions(sporhund_flags INTERFACE SPORHUND_SANITIZED)
endif()
if(SPORHUND_FUZZ)
  target_compile_options(sporhund_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Headers that most files of a target include, read once.
function(sporhund_precompile target)
  if(SPORHUND_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE <algorithm> <chrono> <filesystem> <functional> <map>
      <memory> <optional> <ranges> <set> <string> <string_view> <variant> <vector> ${ARGN})
  endif()
endfunction()

# One library per folder: sporhund_library(text USES schema LINKS ICU::uc), but for the files of a
# subfolder that is EXCEPTed.
function(sporhund_library name)
  cmake_parse_arguments(ARG "" "EXCEPT" "USES;LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  if(ARG_EXCEPT)
    list(FILTER sources EXCLUDE REGEX "/${ARG_EXCEPT}/")
  endif()
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS *.h)
  if(NOT sources)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp "")
    set(sources ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp)
  endif()
  add_library(sporhund_${name} STATIC ${sources})
  target_sources(sporhund_${name} PUBLIC FILE_SET HEADERS
                 BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
  list(TRANSFORM ARG_USES PREPEND sporhund_)
  target_link_libraries(sporhund_${name} PUBLIC ${ARG_USES} PRIVATE sporhund_flags ${ARG_LINKS})
  sporhund_precompile(sporhund_${name})
endfunction()

# One GoogleTest program per folder of tests: sporhund_test(text USES text).
function(sporhund_test name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_tests ${sources})
  list(TRANSFORM ARG_USES PREPEND sporhund_)
  target_link_libraries(${name}_tests PRIVATE ${ARG_USES} sporhund_flags
                        GTest::gtest_main GTest::gmock ${ARG_LINKS})
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${name}_tests PRIVATE
    SPORHUND_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    SPORHUND_WORKER="$<TARGET_FILE:sporhund-worker>"
    SPORHUND_OCR_WORKER="$<TARGET_FILE:sporhund-ocr-worker>")
  sporhund_precompile(${name}_tests <gmock/gmock.h> <gtest/gtest.h>)
  gtest_discover_tests(${name}_tests NO_PRETTY_VALUES
    PROPERTIES TIMEOUT 120 DISCOVERY_TIMEOUT 60)
endfunction()
