#pragma once

/// Reads what Kudos' API answers. Its fields are known from the types of public clients, not from a
/// specification: each may be missing or of another type, and is then unknown here.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/source_file.h"

namespace sporhund::fetch {

struct KudosFile {
  std::string url;
  std::optional<std::string> sha256;  ///< lower-case hexadecimal
  std::optional<std::size_t> size;    ///< bytes
  bool is_primary = false;            ///< the document itself, not an attachment
};

struct KudosDocument {
  std::string uuid;                   ///< where there is none, another text that tells it apart
  std::string title;                  ///< may be empty
  schema::MetadataOverride metadata;  ///< what the answer says, in the manifest's terms
  std::vector<KudosFile> files;       ///< PDFs only
};

struct KudosPage {
  std::vector<KudosDocument> documents;
  int last_page = 1;
  int total = 0;  ///< of documents, on all pages
};

/// Empty where the text is not a page of Laravel's: JSON with `data`, `meta.last_page` and
/// `meta.total`.
std::optional<KudosPage> parse_page(std::string_view text);

}  // namespace sporhund::fetch
