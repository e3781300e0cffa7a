#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund {

/// Writes ZIP archives byte by byte, so that tests can have ones that no honest program makes.
class ZipBuilder {
 public:
  struct Member {
    std::string name;
    std::string content;
    bool encrypted = false;
    std::uint32_t claimed_size = 0;  ///< what it says to unpack to; 0: its true size
    bool wrong_checksum = false;
  };

  ZipBuilder& add(std::string name, std::string content) {
    return add(Member{std::move(name), std::move(content)});
  }
  ZipBuilder& add(Member member) {
    members_.push_back(std::move(member));
    return *this;
  }

  std::string bytes() const {
    std::string out;
    std::string directory;
    for (const Member& member : members_) {
      const std::string fields = fields_of(member);
      directory += number(0x02014b50, 4) + number(20, 2) + fields + number(0, 2 + 2 + 2 + 4) +
                   number(out.size(), 4) + member.name;
      out += number(0x04034b50, 4) + fields + member.name + member.content;
    }
    const std::size_t start = out.size();
    return out + directory + number(0x06054b50, 4) + number(0, 4) + number(members_.size(), 2) +
           number(members_.size(), 2) + number(directory.size(), 4) + number(start, 4) +
           number(0, 2);
  }

 private:
  static std::string number(std::uint64_t value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) {
      bytes.push_back(i < 8 ? static_cast<char>(value >> (8U * static_cast<unsigned>(i))) : '\0');
    }
    return bytes;
  }

  /// CRC-32 as PKZIP's APPNOTE has it, a bit at a time.
  static std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = ~0U;
    for (const char c : bytes) {
      sum ^= static_cast<unsigned char>(c);
      for (int i = 0; i < 8; ++i) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~sum;
  }

  /// What a local header and the directory both say: stored, of 1980.
  static std::string fields_of(const Member& member) {
    constexpr unsigned kUtf8 = 1U << 11U;
    const std::size_t size = member.content.size();
    const std::uint32_t sum = checksum(member.content) + (member.wrong_checksum ? 1 : 0);
    return number(20, 2) + number(kUtf8 | (member.encrypted ? 1U : 0U), 2) + number(0, 2) +
           number(0, 2) + number(0x21, 2) + number(sum, 4) + number(size, 4) +
           number(member.claimed_size == 0 ? size : member.claimed_size, 4) +
           number(member.name.size(), 2) + number(0, 2);
  }

  std::vector<Member> members_;
};

}  // namespace sporhund
