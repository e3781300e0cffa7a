#include "indexer/layout/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/pdf/ascii.h"
#include "text/tokens.h"

namespace sporhund::indexer {
namespace {

constexpr double kZone = 0.16;           // of the page's height, at the top and at the bottom
constexpr double kSamePlace = 6;         // points
constexpr double kFootnoteSize = 0.93;   // of the text's type size
constexpr double kLetterFoot = 0.9;      // of the page's height, from the top
constexpr double kLetterFootSize = 0.8;  // of the text's type size

enum class Edge { top, bottom };

double distance(const Page& page, const Line& line, Edge edge) {
  return edge == Edge::top ? line.box.top : page.height - line.box.bottom;
}

/// The lines in the zone at an edge, the outermost first.
std::vector<Line*> zone(Page& page, Edge edge) {
  std::vector<Line*> lines;
  for (auto& line : page.lines)
    if (distance(page, line, edge) < kZone * page.height) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(), [&](const Line* a, const Line* b) {
    return distance(page, *a, edge) < distance(page, *b, edge);
  });
  return lines;
}

/// Lower-case words with each number as "#".
std::string masked(std::string_view text) {
  std::string result;
  for (const char c : text::lower(text)) {
    if (!is_digit(c)) {
      result += c;
    } else if (result.empty() || result.back() != '#') {
      result += '#';
    }
  }
  return result;
}

using Place = std::pair<std::string, long>;

Place place(const Page& page, const Line& line, Edge edge) {
  return {masked(line.text), std::lround(distance(page, line, edge) / kSamePlace)};
}

/// How many pages have the text at this place, or within a grid step of it.
int repeats(const std::map<Place, int>& count, const Place& at) {
  int sum = 0;
  for (const long step : {-1L, 0L, 1L}) {
    const auto found = count.find({at.first, at.second + step});
    if (found != count.end()) sum += found->second;
  }
  return sum;
}

/// The numbers in a text that is nothing but a page number: "Side 2", "2 av 8", "– 3 –", "2/14".
std::vector<int> page_numbers(std::string_view text) {
  static constexpr std::string_view kWords[] = {"side", "page", "s.", "av", "of"};
  const std::string lower = text::lower(text);
  std::string_view rest = lower;
  std::vector<int> numbers;
  while (!rest.empty()) {
    if (is_digit(rest.front())) {
      const auto size = std::min(rest.find_first_not_of("0123456789"), rest.size());
      if (size > 4 || numbers.size() == 2) return {};
      numbers.push_back(std::stoi(std::string(rest.substr(0, size))));
      rest.remove_prefix(size);
      continue;
    }
    const auto* word = std::find_if(std::begin(kWords), std::end(kWords), [&](std::string_view w) {
      return rest.substr(0, w.size()) == w;
    });
    if (word != std::end(kWords)) {
      rest.remove_prefix(word->size());
    } else if (rest.substr(0, 3) == "\u2013") {
      rest.remove_prefix(3);
    } else if (std::string_view(" -/()[]|").find(rest.front()) != std::string_view::npos) {
      rest.remove_prefix(1);
    } else {
      return {};
    }
  }
  return numbers;
}

class Marker {
 public:
  explicit Marker(std::vector<Page>& pages) : pages_(pages) {}

  void mark_edge(Edge edge) {
    EdgeView view{edge, {}, {}, 0};
    for (auto& page : pages_) {
      std::set<long> offsets;
      for (const Line* line : zone(page, edge)) {
        ++view.count[place(page, *line, edge)];
        const auto numbers = page_numbers(line->text);
        if (!numbers.empty()) offsets.insert(long{numbers.front()} - page.number);
      }
      for (const long offset : offsets) ++view.offsets[offset];
    }
    view.text_edge = text_edge(view);
    for (auto& page : pages_) mark_page(page, view);
  }

 private:
  /// What the pages have in common at an edge.
  struct EdgeView {
    Edge edge = Edge::top;
    std::map<Place, int> count;
    std::map<long, int> offsets;  ///< printed number less the page's, and pages with that
    double text_edge = 0;         ///< where most pages' own text begins
  };

  bool is_repeated(const Page& page, const Line& line, const EdgeView& view) const {
    const int enough = pages_.size() <= 6 ? 2 : 3;
    return repeats(view.count, place(page, line, view.edge)) >= enough;
  }

  double text_edge(const EdgeView& view) const {
    std::vector<double> edges;
    for (auto& page : pages_) {
      const auto lines = zone(page, view.edge);
      const auto own = std::find_if(lines.begin(), lines.end(), [&](const Line* line) {
        return page_numbers(line->text).empty() && !is_repeated(page, *line, view);
      });
      edges.push_back(own == lines.end() ? kZone * page.height : distance(page, **own, view.edge));
    }
    if (edges.empty()) return 0;
    const auto middle = edges.begin() + static_cast<std::ptrdiff_t>(edges.size() / 2);
    std::nth_element(edges.begin(), middle, edges.end());
    return *middle;
  }

  void mark_page(Page& page, const EdgeView& view) const {
    double reached = -1;  // lines beside a marked one are still outermost
    bool body = false;
    for (Line* line : zone(page, view.edge)) {
      const double at = distance(page, *line, view.edge);
      const double inner = at + line->box.height() / 2;
      if (body && inner > reached) break;
      reached = std::max(reached, inner);
      if (is_page_number(page, *line, view.offsets)) {
        line->role = LineRole::page_number;
      } else if (!line->cell && at < view.text_edge - 2 && is_repeated(page, *line, view)) {
        line->role = view.edge == Edge::top ? LineRole::header : LineRole::footer;
      } else {
        body = true;
      }
    }
  }

  bool is_page_number(const Page& page, const Line& line,
                      const std::map<long, int>& offsets) const {
    const auto numbers = page_numbers(line.text);
    if (numbers.empty()) return false;
    const bool bare = std::all_of(line.text.begin(), line.text.end(), is_digit);
    if (!bare && numbers.front() == page.number) return true;
    if (line.cell && numbers.front() != page.number) return false;  // a budget's chapter
    return offsets.at(long{numbers.front()} - page.number) >= 2;
  }

  std::vector<Page>& pages_;
};

double text_size(const std::vector<Page>& pages) {
  std::map<double, std::size_t> letters;
  for (const auto& page : pages) {
    for (const auto& line : page.lines)
      if (line.role == LineRole::body) letters[line.font_size] += line.text.size();
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](auto& a, auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

bool begins_with_mark(std::string_view text) {
  if (text.substr(0, 1) == "*") return true;
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits >= 1 && digits <= 3 && digits < text.size() &&
         std::string_view(".,/:%-)").find(text[digits]) == std::string_view::npos;
}

/// The small type at the end of the page's text, from the first line with a mark.
void mark_footnotes(Page& page, double size) {
  std::vector<Line*> body;
  for (auto& line : page.lines)
    if (line.role == LineRole::body) body.push_back(&line);
  std::size_t first = body.size();
  std::size_t small = body.size();
  while (small > 0 && !body[small - 1]->cell && body[small - 1]->box.top > page.height / 3 &&
         body[small - 1]->font_size < kFootnoteSize * size) {
    --small;
    if (begins_with_mark(body[small]->text)) first = small;
  }
  if (small == 0) return;  // a page in small type has no notes
  for (std::size_t i = first; i < body.size(); ++i) body[i]->role = LineRole::footnote;
}

/// The sender's particulars in small type under the text, though on one page only.
void mark_letter_foot(Page& page, double size) {
  double reach = kLetterFoot * page.height;
  for (Line* line : zone(page, Edge::bottom)) {
    if (line->role != LineRole::body || line->font_size > kLetterFootSize * size) continue;
    if (line->box.top < reach) continue;
    line->role = LineRole::footer;
    reach = std::min(reach, line->box.top - 1.6 * line->font_size);
  }
}

}  // namespace

void mark_furniture(std::vector<Page>& pages) {
  Marker marker(pages);
  marker.mark_edge(Edge::top);
  marker.mark_edge(Edge::bottom);
  const double size = text_size(pages);
  for (auto& page : pages) {
    mark_footnotes(page, size);
    mark_letter_foot(page, size);
  }
}

}  // namespace sporhund::indexer
