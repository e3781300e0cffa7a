#pragma once

/// What a page shows when it is drawn, and what print was read from that. Kept by SHA-256.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pdf/extraction.h"
#include "schema/bytes.h"

namespace sporhund::indexer {

enum class PictureState : std::uint8_t {
  failed,   ///< `trouble` says why
  blank,    ///< nothing is drawn
  drawing,  ///< nothing that looks like print
  print,    ///< print that was not read
  read,     ///< `page` is what was read; it may have no words
};

struct Picture {
  int number = 1;  ///< the page, from 1
  PictureState state = PictureState::failed;
  schema::UnreadReason trouble = schema::UnreadReason::ocr_failed;  ///< where `state` is failed
  RawPage page;  ///< where `state` is read; its words' font is 0, its quality their confidence

  bool operator==(const Picture&) const = default;
};

void encode_picture(const Picture& picture, schema::ByteWriter& out);
/// Throws schema::Error{index_damaged}.
Picture decode_picture(schema::ByteReader& in);

/// The form that the store keeps, and back. decode_pictures() throws schema::Error{index_damaged}
/// for other bytes and for those of another file.
std::string encode_pictures(const std::string& sha256, const std::vector<Picture>& pictures);
std::vector<Picture> decode_pictures(std::string_view bytes, const std::string& sha256);

}  // namespace sporhund::indexer
