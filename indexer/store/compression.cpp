#include "indexer/store/compression.h"

#include <zstd.h>
#include <zstd_errors.h>

#include <memory>
#include <new>
#include <stdexcept>
#include <utility>

namespace sporhund::indexer {
namespace {

/// Extractions take 2.7 per cent less at level 6, and twice as long.
constexpr int kLevel = 4;
constexpr std::size_t kMaxBytes = std::size_t{1} << 30U;

using CompressionContext = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>;
using Decompressor = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

CompressionContext compression_context() {
  CompressionContext context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  if (!context) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  return context;
}

std::size_t checked(std::size_t result) {
  if (ZSTD_getErrorCode(result) == ZSTD_error_memory_allocation) throw std::bad_alloc();
  if (ZSTD_isError(result) != 0) throw std::runtime_error(ZSTD_getErrorName(result));
  return result;
}

}  // namespace

std::string compress(std::string_view bytes) {
  const CompressionContext context = compression_context();
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  frame.resize(checked(
      ZSTD_compress2(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size())));
  return frame;
}

struct Compressor::Stream {
  CompressionContext context = compression_context();
  std::string chunk = std::string(ZSTD_CStreamOutSize(), '\0');

  /// The bytes that `in` gives next; how many more are to come, or 0.
  std::size_t compress(ZSTD_inBuffer& in, ZSTD_EndDirective how,
                       const std::function<void(std::string_view)>& take) {
    ZSTD_outBuffer out{chunk.data(), chunk.size(), 0};
    const std::size_t left = checked(ZSTD_compressStream2(context.get(), &out, &in, how));
    take({chunk.data(), out.pos});
    return left;
  }
};

Compressor::Compressor(std::function<void(std::string_view)> take)
    : take_(std::move(take)), stream_(std::make_unique<Stream>()) {}

Compressor::~Compressor() = default;

void Compressor::add(std::string_view bytes) {
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  while (in.pos < in.size) stream_->compress(in, ZSTD_e_continue, take_);
}

void Compressor::finish() {
  ZSTD_inBuffer in{nullptr, 0, 0};
  while (stream_->compress(in, ZSTD_e_end, take_) != 0) {
  }
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
