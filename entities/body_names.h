#pragma once

/// The names of the registry as one trie over lexemes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/lexemes.h"
#include "schema/body.h"

namespace sporhund::entities {

/// «National Security Authority» for «Norwegian National Security Authority», «Office of the
/// Auditor General» for «Office of the Auditor General of Norway»; two words left would be too
/// common.
std::optional<std::string_view> without_nation(std::string_view english);

/// Immutable after construction; safe for several threads.
class BodyNames {
 public:
  struct Match {
    std::size_t end;   ///< one past the last lexeme
    std::size_t body;  ///< index into bodies()
  };

  explicit BodyNames(schema::Bodies bodies);

  const std::string& name(std::size_t body) const { return bodies_[body].name; }
  /// Where a name is read.
  struct Place {
    std::optional<int> year;   ///< of bodies that share a name the one that existed then is meant,
                               ///< else the one that exists now
    bool in_question = false;  ///< capitals don't count, and groups of bodies are named, too
  };
  /// The longest name that starts at lexeme `first`, genitives too.
  std::optional<Match> longest(const Lexemes& lexemes, std::size_t first, const Place& place) const;
  /// The body that all lexemes together name, whatever the case of the letters.
  std::optional<std::size_t> whole(const Lexemes& lexemes) const;

 private:
  /// How the letters of a text must be for a name to be meant.
  enum class Case : std::uint8_t { any, capitals, exact, within_sentence, no_part };
  struct Form {
    std::size_t body;
    Case letters;
    std::string printed;   ///< as the registry has it
    bool is_word = false;  ///< of the language, too: capitals always count
  };
  struct Body {
    std::string name;
    int founded;
    int dissolved;
    bool is_group;
  };
  using Node = std::size_t;

  void add_names(const schema::Body& body, std::size_t index);
  void add(Form form);
  std::optional<Node> step(Node node, const std::string& word) const;
  /// How a text writes a name.
  struct Wording {
    std::string_view printed;
    bool is_inside = false;    ///< not at a sentence's start
    bool after_name = false;   ///< another capitalised word stands before it
    bool in_question = false;  ///< capitals count in words of the language only
    bool any_case = false;     ///< capitals do not count
  };
  static Case case_of(std::string_view name, bool is_word);
  static bool is_written(const Form& form, const Wording& wording);
  std::optional<std::size_t> choose(Node node, const Wording& wording,
                                    std::optional<int> year) const;
  bool existed(std::size_t body, std::optional<int> year) const;

  std::vector<Body> bodies_;
  std::unordered_map<std::string, std::uint32_t> words_;
  std::unordered_map<std::uint64_t, Node> edges_;
  std::vector<std::vector<Form>> forms_{1};  ///< by node
};

}  // namespace sporhund::entities
