#include "indexer/archive/member_codec.h"

#include "schema/bytes.h"

namespace sporhund::indexer {
namespace {

/// ZIP keeps a name's length in 16 bits; in UTF-8 a character may take three bytes for one.
constexpr std::size_t kMaxNameBytes = std::size_t{3} << 16U;

}  // namespace

std::string to_payload(const MemberEntry& entry) {
  schema::ByteWriter out;
  out.number(entry.index);
  out.string(std::string_view(entry.name).substr(0, kMaxNameBytes));
  out.number(entry.size);
  out.number(entry.encrypted ? 1 : 0);
  out.number(entry.supported ? 1 : 0);
  return out.take();
}

MemberEntry member_body(std::string_view payload) {
  schema::ByteReader in(payload);
  MemberEntry entry;
  entry.index = in.number();
  entry.name = in.string();
  entry.size = in.number();
  entry.encrypted = in.number(1) == 1;
  entry.supported = in.number(1) == 1;
  in.end();
  return entry;
}

}  // namespace sporhund::indexer
