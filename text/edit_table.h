#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sporhund::text {

/// The table of what it costs that one word was typed for others that come in byte order: what they
/// share with the one before is not reckoned again. Costs are those of text/misspelling.h, the
/// least sum of them (Damerau's, as optimal string alignment: what changed places is not changed
/// again).
class EditTable {
 public:
  explicit EditTable(std::string_view word);

  /// Reckons for a word until nothing that begins so can cost as little as `most`. Nothing if
  /// the whole word can; else a text such that nothing after this word and before that text can,
  /// or an empty one where nothing can that comes later.
  std::optional<std::string> next_possible(std::string_view other, unsigned most);
  /// Of the word that was reckoned last, wholly.
  unsigned cost() const { return rows_[other_.size()].back(); }

 private:
  using Row = std::vector<unsigned>;  ///< by number of letters of the word

  void add_row();
  char32_t next_letter(std::size_t length, unsigned most) const;
  std::string behind(std::size_t length, unsigned most) const;

  std::u32string word_;
  std::vector<std::u32string> cheap_;  ///< what each letter of it may have been typed for
  std::vector<unsigned> less_;         ///< what each letter of it costs if the other word lacks it
  std::u32string other_;
  std::vector<Row> rows_;  ///< by number of letters of the other word
};

}  // namespace sporhund::text
