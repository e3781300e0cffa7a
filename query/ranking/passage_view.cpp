#include "query/ranking/passage_view.h"

#include <algorithm>
#include <cmath>

#include "query/ranking/ranking.h"
#include "schema/fields.h"

namespace sporhund::query {

namespace {

constexpr double kQuarters = 4;  // schema::kFields counts words in quarters

}  // namespace

PassageViewer::PassageViewer(const AskedWords& asked, Asked kind)
    : asked_(asked),
      kind_(kind),
      asks_(kind == Asked::time || kind == Asked::number),
      gram_words_(asked.grams().size()) {}

PassageView PassageViewer::view(schema::ForwardReader words) {
  PassageView view;
  view.grams.resize(asked_.grams().size());
  view.forms.resize(asked_.words().size());
  while (!words.at_end()) {
    const schema::ForwardWord word = words.next();
    if (word.term == schema::kPlaceTerm) {
      if (kind_ == Asked::place) schema::add_places(word.places, view.answers);
    } else {
      look(word, view);
    }
  }
  for (Places& places : view.forms) std::sort(places.begin(), places.end());
  std::sort(view.answers.begin(), view.answers.end());
  return view;
}

void PassageViewer::look(const schema::ForwardWord& word, PassageView& view) {
  const double count = word.quarters / kQuarters;
  ++words_;
  found_.clear();
  if (word.term.size() >= kLeastAlike) asked_.grams().find(word.term, found_);
  for (const std::uint32_t gram : found_) {
    view.grams[gram] += count;
    ++gram_words_[gram];
  }
  const std::vector<std::size_t>& forms = asked_.formed_by(word);
  for (const std::size_t wanted : forms) schema::add_places(word.places, view.forms[wanted]);
  // What stands only in the document's title tells nothing of the passage.
  if (count >= 1 && asks_ && forms.empty() && may_answer(kind_, word.term)) {
    schema::add_places(word.places, view.answers);
  }
}

double PassageViewer::rarity_of_gram(std::size_t gram) const {
  return std::log(1 + words_ / gram_words_[gram]);
}

}  // namespace sporhund::query
