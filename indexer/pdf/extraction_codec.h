#pragma once

/// The pieces of encode(Extraction), for workers, which send page by page.

#include <cstddef>

#include "indexer/pdf/extraction.h"
#include "schema/bytes.h"

namespace sporhund::indexer {

/// Lengths are kept in steps of 1/20 point and `quality` in steps of 1/1000: the nearest such
/// value. Whoever makes an Extraction rounds first, so that decode(encode(x)) == x.
double to_length_step(double points);
double to_quality_step(double quality);

/// No word's text may hold a NUL (std::logic_error).
void encode_page(const RawPage& page, schema::ByteWriter& out);
/// `fonts` is how many the document has. Throws schema::Error{index_damaged}.
RawPage decode_page(schema::ByteReader& in, std::size_t fonts);

/// Everything but the pages.
void encode_properties(const Extraction& extraction, schema::ByteWriter& out);
Extraction decode_properties(schema::ByteReader& in);

}  // namespace sporhund::indexer
