# Debian 12's packages; scripts/install-dependencies names them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(RapidJSON REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(xapian REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(tesseract REQUIRED IMPORTED_TARGET tesseract)
pkg_check_modules(leptonica REQUIRED IMPORTED_TARGET lept)
pkg_check_modules(seccomp REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl)
find_package(EXPAT REQUIRED)
find_package(mimalloc REQUIRED)

# Indexing takes a tenth less of the time with mimalloc's malloc in its program and workers than with
# glibc's. operator new stays libstdc++'s, which stands first: mimalloc's aborts where memory is
# used up. Sanitizers have their own.
add_library(sporhund_malloc INTERFACE)
if(NOT SPORHUND_SANITIZE)
  target_link_libraries(sporhund_malloc INTERFACE
    stdc++ -Wl,--push-state,--no-as-needed mimalloc -Wl,--pop-state)
endif()
