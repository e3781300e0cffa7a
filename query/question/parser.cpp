#include "query/question/parser.h"

#include <iterator>
#include <utility>

#include "query/question/field_names.h"
#include "query/question/leaves.h"
#include "query/question/lexer.h"
#include "text/normalise.h"

namespace sporhund::query {
namespace {

constexpr int kMaxDepth = 50;

/// What is looked for and what is left out, side by side.
struct Operands {
  std::vector<Node> wanted;
  std::vector<Node> unwanted;
};

void move_to(std::vector<Node>& to, std::vector<Node>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// One node of `kind` over the children, or the only child itself. There must be one.
Node joined(NodeKind kind, std::vector<Node>&& children, bool implicit = false) {
  if (children.size() == 1) return std::move(children.front());
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  node.implicit = implicit;
  return node;
}

/// Nothing wanted: everything but the unwanted.
std::optional<Node> without(std::optional<Node> wanted, std::vector<Node>&& unwanted) {
  if (unwanted.empty()) return wanted;
  Node node;
  node.kind = NodeKind::without;
  if (wanted) node.children.push_back(std::move(*wanted));
  node.children.push_back(joined(NodeKind::any, std::move(unwanted)));
  return node;
}

bool starts_operand(SignKind kind) {
  return kind != SignKind::close && kind != SignKind::and_sign && kind != SignKind::or_sign;
}

bool ends_operand(SignKind kind) {
  return kind == SignKind::chunk || kind == SignKind::quoted || kind == SignKind::close;
}

/// or := and (OR and)*, and := words (AND words)*, words := (NOT* primary)+.
class Parser {
 public:
  explicit Parser(Signs signs) : signs_(std::move(signs.signs)) {
    if (signs.has_odd_quote) notes_.add("anførselstegn uten makker: sett bort fra");
    settle_operators();
  }

  ParsedQuery parse() {
    if (signs_.size() == 1 && signs_[0].text == "*") return {};
    std::vector<Node> parts = parse_or();
    ParsedQuery query;
    if (!parts.empty()) query.root = joined(NodeKind::any, std::move(parts));
    query.notes = notes_.take();
    return query;
  }

 private:
  /// Makes words of the operators that have nothing to work on.
  void settle_operators() {
    for (std::size_t i = 0; i < signs_.size(); ++i) {
      const SignKind kind = signs_[i].kind;
      const bool binary = kind == SignKind::and_sign || kind == SignKind::or_sign;
      const bool unary = kind == SignKind::not_sign || kind == SignKind::minus;
      if (!binary && !unary) continue;
      const bool has_left = unary || (i > 0 && ends_operand(signs_[i - 1].kind));
      const bool has_right = i + 1 < signs_.size() && starts_operand(signs_[i + 1].kind);
      if (has_left && has_right) continue;
      notes_.add("«" + signs_[i].text + "» mangler noe å virke på: søkt som tekst");
      signs_[i].kind = SignKind::chunk;
    }
  }

  bool at(SignKind kind) const { return next_ < signs_.size() && signs_[next_].kind == kind; }

  bool take(SignKind kind) {
    if (!at(kind)) return false;
    ++next_;
    return true;
  }

  /// The alternatives up to the end of the group: none for an empty one.
  std::vector<Node> parse_or() {
    std::vector<Node> alternatives;
    do {
      Operands operands = parse_and();
      std::optional<Node> wanted;
      if (!operands.wanted.empty()) wanted = joined(NodeKind::all, std::move(operands.wanted));
      wanted = without(std::move(wanted), std::move(operands.unwanted));
      if (wanted) alternatives.push_back(std::move(*wanted));
    } while (take(SignKind::or_sign));
    return alternatives;
  }

  Operands parse_and() {
    Operands operands;
    do {
      Operands words = parse_words();
      if (words.wanted.empty()) {
        move_to(operands.unwanted, std::move(words.unwanted));
      } else {
        Node wanted = joined(NodeKind::any, std::move(words.wanted), true);
        operands.wanted.push_back(*without(std::move(wanted), std::move(words.unwanted)));
      }
    } while (take(SignKind::and_sign));
    return operands;
  }

  Operands parse_words() {
    Operands operands;
    while (next_ < signs_.size() && !at(SignKind::and_sign) && !at(SignKind::or_sign)) {
      if (at(SignKind::close)) {
        if (ends_group()) break;
        continue;
      }
      bool unwanted = false;
      while (take(SignKind::not_sign) || take(SignKind::minus)) unwanted = !unwanted;
      move_to(unwanted ? operands.unwanted : operands.wanted, parse_primary());
    }
    return operands;
  }

  /// Whether the parenthesis here closes the group being read; goes past one that closes none.
  bool ends_group() {
    if (ignored_ == 0 && depth_ > 0) return true;
    if (ignored_ > 0) {
      --ignored_;
    } else {
      notes_.add("«)» uten «(»: sett bort fra");
    }
    ++next_;
    return false;
  }

  static bool is_section_sign(const Sign& sign) { return sign.text == "§" || sign.text == "§§"; }

  // «§ 3-4» is the number: a note that the sign was left out would only puzzle.
  bool begins_with_digit() const {
    return at(SignKind::chunk) && signs_[next_].text[0] >= '0' && signs_[next_].text[0] <= '9';
  }

  std::vector<Node> parse_primary() {
    const std::optional<schema::FieldId> outer = field_;
    if (at(SignKind::field)) field_ = field_named(signs_[next_++].text);
    std::vector<Node> nodes;
    if (take(SignKind::open)) {
      nodes = parse_group();
    } else if (next_ < signs_.size()) {
      const Sign& sign = signs_[next_++];
      if (is_section_sign(sign) && begins_with_digit()) return {};
      nodes = sign.kind == SignKind::quoted ? read_quoted(sign.text, field_, notes_)
                                            : read_chunk(sign.text, field_, notes_);
    }
    field_ = outer;
    return nodes;
  }

  /// What stands after "(" up to its ")".
  std::vector<Node> parse_group() {
    if (depth_ == kMaxDepth) {
      notes_.add("parenteser i mer enn 50 nivåer: sett bort fra");
      ++ignored_;
      return {};
    }
    ++depth_;
    std::vector<Node> parts = parse_or();
    --depth_;
    if (!take(SignKind::close)) notes_.add("«(» uten «)»: lukket ved slutten");
    if (parts.empty()) {
      notes_.add("tom parentes: sett bort fra");
      return {};
    }
    std::vector<Node> group;
    group.push_back(joined(NodeKind::any, std::move(parts)));
    return group;
  }

  std::vector<Sign> signs_;
  std::size_t next_ = 0;
  std::optional<schema::FieldId> field_;  ///< that of the group being read: `tittel:(…)`
  int depth_ = 0;
  int ignored_ = 0;  ///< parentheses open that are nested too deep
  Notes notes_;
};

}  // namespace

ParsedQuery parse(std::string_view question) {
  return Parser(read_signs(text::normalised(question))).parse();
}

}  // namespace sporhund::query
