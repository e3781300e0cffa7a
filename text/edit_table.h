#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::text {

/// The table of edits of one word against others that come in byte order: what they share with the
/// one before is not reckoned again. An edit is a letter more, less or another, or two neighbours
/// that changed places, none of them changed again (Damerau's, as optimal string alignment).
class EditTable {
 public:
  explicit EditTable(std::string_view word);

  /// Reckons for a word until nothing that begins so can have as few edits as `most`. Nothing if
  /// the whole word can; else a text such that nothing after this word and before that text can,
  /// or an empty one where nothing can that comes later.
  std::optional<std::string> next_possible(std::string_view other, unsigned most);
  /// Of the word that was reckoned last, wholly.
  unsigned edits() const { return rows_[other_.size()].back(); }

 private:
  using Row = std::vector<unsigned>;  ///< by number of letters of the word

  void add_row();
  char32_t next_letter(std::size_t length, unsigned most) const;
  std::string behind(std::size_t length, unsigned most) const;

  std::u32string word_;
  std::u32string other_;
  std::vector<Row> rows_;  ///< by number of letters of the other word
};

}  // namespace sporhund::text
