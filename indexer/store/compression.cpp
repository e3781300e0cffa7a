#include "indexer/store/compression.h"

#include <zstd.h>

#include <memory>
#include <new>
#include <stdexcept>

namespace sporhund::indexer {
namespace {

/// Levels above save two per cent more and take several times as long.
constexpr int kLevel = 6;
constexpr std::size_t kMaxBytes = std::size_t{1} << 30U;

using Compressor = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>;
using Decompressor = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

}  // namespace

std::string compress(std::string_view bytes) {
  const Compressor context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  if (!context) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
  frame.resize(size);
  return frame;
}

std::optional<std::string> decompress(std::string_view frame) {
  const Decompressor context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  ZSTD_inBuffer in{frame.data(), frame.size(), 0};
  std::string bytes;
  std::string chunk(ZSTD_DStreamOutSize(), '\0');
  std::size_t to_come = 1;
  while (to_come != 0) {
    ZSTD_outBuffer out{chunk.data(), chunk.size(), 0};
    to_come = ZSTD_decompressStream(context.get(), &out, &in);
    if (ZSTD_isError(to_come) != 0 || bytes.size() + out.pos > kMaxBytes) return std::nullopt;
    bytes.append(chunk, 0, out.pos);
    const bool starved = in.pos == in.size && out.pos < out.size;
    if (to_come != 0 && starved) return std::nullopt;
  }
  if (in.pos != in.size) return std::nullopt;
  return bytes;
}

}  // namespace sporhund::indexer
