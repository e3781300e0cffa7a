#include "indexer/layout/hyphens.h"
#include "indexer/layout/layout.h"

namespace sporhund::indexer {
namespace {

bool is_open(const std::string& text) {
  return text.empty() || text.back() == ' ' || text.back() == '\n' || text.back() == '\t';
}

}  // namespace

void LineJoiner::add(const Line& line, int page) {
  if (line.text.empty()) return;
  if (!is_open(text_)) {
    Seam how = seam(text_, line.text);
    if (how != Seam::space && last_end_ != LineEnd::open)
      how = last_end_ == LineEnd::broken_word ? Seam::joined : Seam::hyphenated;
    if (how == Seam::space) text_ += ' ';
    if (how == Seam::joined) {
      text_.pop_back();
      if (!spans_.empty()) spans_.back().end = text_.size();
    }
  }
  const std::size_t start = text_.size();
  text_ += line.text;
  spans_.push_back({start, text_.size(), page, line.box});
  last_end_ = line.end;
}

void LineJoiner::add_separator(char separator) {
  text_ += separator;
  last_end_ = LineEnd::open;
}

}  // namespace sporhund::indexer
