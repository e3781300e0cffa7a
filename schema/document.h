#pragma once

/// What is known of a file that was read, and of one that could not be.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/names.h"

namespace sporhund::schema {

enum class DocumentType {
  tildelingsbrev,
  supplerende_tildelingsbrev,
  oppdragsdokument,
  korrigering,
  protokoll,
  moteinnkalling,
  referat,
  mandat,
  notat,
  annet,
};

inline constexpr auto kDocumentTypes = std::to_array<Name<DocumentType>>({
    {DocumentType::tildelingsbrev, "tildelingsbrev"},
    {DocumentType::supplerende_tildelingsbrev, "supplerende_tildelingsbrev"},
    {DocumentType::oppdragsdokument, "oppdragsdokument"},
    {DocumentType::korrigering, "korrigering"},
    {DocumentType::protokoll, "protokoll"},
    {DocumentType::moteinnkalling, "moteinnkalling"},
    {DocumentType::referat, "referat"},
    {DocumentType::mandat, "mandat"},
    {DocumentType::notat, "notat"},
    {DocumentType::annet, "annet"},
});

/// What a document says of itself. What it does not say is empty, never guessed.
struct Metadata {
  std::optional<std::string> title;
  DocumentType type = DocumentType::annet;
  std::optional<std::string> date;       ///< ISO 8601, a whole day
  std::optional<int> year;               ///< the year it steers, else that of its date
  std::optional<std::string> sender;     ///< a body's full name
  std::optional<std::string> recipient;  ///< a body's full name
  std::optional<std::string> language;   ///< nb, nn or en

  bool operator==(const Metadata&) const = default;
};

/// Where a page's text comes from.
enum class PageSource : std::uint8_t {
  text,  ///< the file's own text; a blank page's, too
  ocr,   ///< print in an image
  none,  ///< it could not be read
};

inline constexpr auto kPageSources = std::to_array<Name<PageSource>>({
    {PageSource::text, "text"},
    {PageSource::ocr, "ocr"},
    {PageSource::none, "none"},
});

/// Why a page could not be read.
enum class UnreadReason : std::uint8_t {
  ocr_off,          ///< without usable text; whether an image shows print was not to be looked at
  ocr_unavailable,  ///< it needs OCR, whose Norwegian data was not found
  ocr_timeout,      ///< … which took longer than it may
  ocr_failed,       ///< … which broke on it
  no_words,         ///< an image in which OCR found no words
  damaged,          ///< the page itself
};

inline constexpr auto kUnreadReasons = std::to_array<Name<UnreadReason>>({
    {UnreadReason::ocr_off, "ocr_off"},
    {UnreadReason::ocr_unavailable, "ocr_unavailable"},
    {UnreadReason::ocr_timeout, "ocr_timeout"},
    {UnreadReason::ocr_failed, "ocr_failed"},
    {UnreadReason::no_words, "no_words"},
    {UnreadReason::damaged, "damaged"},
});

struct UnreadPage {
  int number = 1;  ///< from 1
  UnreadReason reason = UnreadReason::ocr_off;

  bool operator==(const UnreadPage&) const = default;
};

/// How well a document's pages could be read.
struct ReadingQuality {
  int pages = 0;
  int pages_text = 0;              ///< read from the PDF's own text
  int pages_ocr = 0;               ///< read by OCR
  int pages_unreadable = 0;        ///< no text could be read
  double quality = 0;              ///< 0..1, mean of the pages' quality
  std::vector<UnreadPage> unread;  ///< `pages_unreadable` of them, ascending

  bool operator==(const ReadingQuality&) const = default;
};

struct Document {
  std::string id;      ///< first 12 hexadecimal digits of the SHA-256
  std::string path;    ///< absolute; of several files with this content the first in byte order
  std::string sha256;  ///< of the file's bytes, lower-case hexadecimal
  std::vector<std::string> duplicates;  ///< the other paths, in byte order
  Metadata metadata;
  ReadingQuality reading;

  bool operator==(const Document&) const = default;
};

enum class FailureReason {
  unreadable,
  not_a_pdf,
  encrypted,
  damaged,
  timeout,
  out_of_memory,
  crashed,
  empty,
  too_large,
  converter_missing,  ///< a program that could read it is not installed
};

inline constexpr auto kFailureReasons = std::to_array<Name<FailureReason>>({
    {FailureReason::unreadable, "unreadable"},
    {FailureReason::not_a_pdf, "not_a_pdf"},
    {FailureReason::encrypted, "encrypted"},
    {FailureReason::damaged, "damaged"},
    {FailureReason::timeout, "timeout"},
    {FailureReason::out_of_memory, "out_of_memory"},
    {FailureReason::crashed, "crashed"},
    {FailureReason::empty, "empty"},
    {FailureReason::too_large, "too_large"},
    {FailureReason::converter_missing, "converter_missing"},
});

/// Why a file could not be read: a value, so that one bad file never stops a run.
struct Failure {
  std::string path;
  FailureReason reason = FailureReason::unreadable;
  std::string detail;  ///< a sentence for people

  bool operator==(const Failure&) const = default;
};

}  // namespace sporhund::schema
