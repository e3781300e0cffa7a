#include "query/terms/named_leaves.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/terms/thing_leaves.h"
#include "text/tokens.h"

namespace sporhund::query {

namespace {

using schema::EntityKind;

class LeafGatherer {
 public:
  LeafGatherer(const std::vector<Leaf>& words, const BuildContext& context)
      : words_(words), context_(context) {}

  void add(const schema::Entity& thing) {
    auto own = named_leaf(thing, context_.database);
    const bool is_named = own.has_value();
    if (own) add_thing(std::move(*own));
    if (thing.kind != EntityKind::organisation) return;
    for (Leaf& leaf : other_name_leaves(thing, context_)) add_once(std::move(leaf));
    for (Leaf& leaf : succession_leaves(thing, is_named, context_)) add_thing(std::move(leaf));
    if (auto leaf = member_leaf(thing, context_)) add_thing(std::move(*leaf));
    for (Leaf& leaf : group_leaves(thing, context_)) add_group(std::move(leaf));
  }

  std::vector<Leaf> take() { return std::move(leaves_); }

 private:
  template <typename Is>
  bool is_any_leaf(Is is) const {
    return std::ranges::any_of(words_, is) || std::ranges::any_of(leaves_, is);
  }

  void add_thing(Leaf leaf) {
    const bool is_known = is_any_leaf(
        [&](const Leaf& known) { return is_thing(known.rule) && known.terms == leaf.terms; });
    if (!is_known) leaves_.push_back(std::move(leaf));
  }

  void add_once(Leaf leaf) {
    const bool is_known = is_any_leaf([&](const Leaf& known) { return known.terms == leaf.terms; });
    if (!is_known) leaves_.push_back(std::move(leaf));
  }

  // Not where words of it are looked for anyway: «regionale helseforetak» of «RHF-ene».
  void add_group(Leaf group) {
    const bool is_sought = std::ranges::any_of(group.terms, [&](const std::string& word) {
      const std::vector<std::string> stem{text::stem(word)};
      return is_any_leaf([&](const Leaf& known) { return known.terms == stem; });
    });
    if (!is_sought) leaves_.push_back(std::move(group));
  }

  const std::vector<Leaf>& words_;
  const BuildContext& context_;
  std::vector<Leaf> leaves_;
};

}  // namespace

std::vector<Leaf> named_leaves(const std::vector<schema::Entity>& named,
                               const std::vector<Leaf>& words, const BuildContext& context) {
  LeafGatherer gatherer(words, context);
  for (schema::Entity thing : named) {
    gatherer.add(thing);
    if (thing.kind != EntityKind::deadline) continue;
    thing.kind = EntityKind::date;  // the day counts without being a deadline, too
    gatherer.add(thing);
  }
  return gatherer.take();
}

}  // namespace sporhund::query
