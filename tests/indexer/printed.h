#pragma once

/// Pages for tests, word by word: as poppler would read them.

#include <string>
#include <string_view>
#include <vector>

#include "indexer/layout/layout.h"

namespace sporhund::indexer::testing {

inline constexpr float kSize = 10;
inline constexpr double kPitch = 12;  // between baselines of a paragraph

/// An A4 page that is written on.
class Printed {
 public:
  explicit Printed(int number = 1) {
    page_.number = number;
    page_.width = 595;
    page_.height = 842;
    page_.source = PageSource::text;
  }

  /// Sets words from (x, y), their top left corner, half the type size wide a letter.
  Printed& place(std::string_view text, double x, double y, float size = kSize,
                 std::uint16_t font = 0) {
    while (!text.empty()) {
      const auto end = std::min(text.find(' '), text.size());
      const double width = static_cast<double>(letters(text.substr(0, end))) * size / 2;
      Word word{std::string(text.substr(0, end)), {x, y, x + width, y + size}, size, font};
      word.space_after = end < text.size();
      page_.words.push_back(word);
      x += width + size * 0.3;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return *this;
  }

  /// Sets lines under each other.
  Printed& paragraph(const std::vector<std::string>& lines, double x, double y) {
    for (const auto& line : lines) {
      place(line, x, y);
      y += kPitch;
    }
    return *this;
  }

  RawPage page() const { return page_; }
  Printed& add(Word word) {
    page_.words.push_back(std::move(word));
    return *this;
  }

 private:
  static std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;
    return count;
  }

  RawPage page_;
};

inline std::vector<Page> lay_out_pages(const std::vector<Printed>& printed) {
  Extraction extraction;
  extraction.fonts = {{"Times", false, false}, {"Times-Bold", true, false}};
  for (const auto& page : printed) extraction.pages.push_back(page.page());
  return lay_out(extraction);
}

inline Page lay_out_page(const Printed& printed) {
  return lay_out_pages({printed}).front();
}

inline std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> result;
  for (const auto& line : lines) result.push_back(line.text);
  return result;
}

}  // namespace sporhund::indexer::testing
