/// Text has no colour. poppler makes a colour transform for every page of a PDF/A file, which took
/// near half of all reading, and gives it up where liblcms2 can't open the file's profile. The
/// worker exports this function (cli/CMakeLists.txt), and the dynamic linker takes it before
/// liblcms2's own: there a profile never opens. No parser of profiles meets hostile bytes either.

#include <cstdint>

extern "C" void* cmsOpenProfileFromMem(const void* bytes, std::uint32_t size);

extern "C" void* cmsOpenProfileFromMem(const void* /*bytes*/, std::uint32_t /*size*/) {
  return nullptr;
}
