#include "indexer/ocr/picture.h"

#include <limits>

#include "indexer/pdf/extraction_codec.h"
#include "schema/error.h"

namespace sporhund::indexer {
namespace {

constexpr std::string_view kMagic = "SPO1";
constexpr std::size_t kFonts = 1;

}  // namespace

void encode_picture(const Picture& picture, schema::ByteWriter& out) {
  out.number(static_cast<std::uint64_t>(picture.number));
  out.number(static_cast<std::uint64_t>(picture.state));
  if (picture.state == PictureState::failed) {
    out.number(static_cast<std::uint64_t>(picture.trouble));
  }
  if (picture.state == PictureState::read) encode_page(picture.page, out);
}

Picture decode_picture(schema::ByteReader& in) {
  Picture picture;
  picture.number = static_cast<int>(in.number(std::numeric_limits<int>::max()));
  picture.state =
      static_cast<PictureState>(in.number(static_cast<std::uint64_t>(PictureState::read)));
  if (picture.state == PictureState::failed) {
    picture.trouble = schema::kUnreadReasons[in.number(schema::kUnreadReasons.size() - 1)].first;
  }
  if (picture.state == PictureState::read) picture.page = decode_page(in, kFonts);
  return picture;
}

std::string encode_pictures(const std::string& sha256, const std::vector<Picture>& pictures) {
  schema::ByteWriter out;
  out.raw(kMagic);
  out.string(sha256);
  out.number(pictures.size());
  for (const Picture& picture : pictures) encode_picture(picture, out);
  return out.take();
}

std::vector<Picture> decode_pictures(std::string_view bytes, const std::string& sha256) {
  schema::ByteReader in(bytes);
  if (in.raw(kMagic.size()) != kMagic || in.string() != sha256) {
    throw schema::Error(schema::ErrorCode::index_damaged, "", "these are no pictures of the file");
  }
  std::vector<Picture> pictures(in.number(in.left()));
  for (Picture& picture : pictures) picture = decode_picture(in);
  in.end();
  return pictures;
}

}  // namespace sporhund::indexer
