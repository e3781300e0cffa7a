#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <string_view>

namespace sporhund::indexer {

/// The bytes of an open file, mapped for reading. Empty where the kernel refuses.
class MappedFile {
 public:
  MappedFile(int descriptor, std::size_t size)
      : size_(size), address_(::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0)) {}
  ~MappedFile() {
    if (address_ != MAP_FAILED) ::munmap(address_, size_);
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const {
    if (address_ == MAP_FAILED) return {};
    return {static_cast<const char*>(address_), size_};
  }

 private:
  std::size_t size_;
  void* address_;
};

}  // namespace sporhund::indexer
