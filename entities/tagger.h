#pragma once

/// Recognises what a text names and gives each its norm; the same for documents and questions.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/body.h"
#include "schema/passage.h"

namespace sporhund::entities {

/// Abbreviations that a document defines itself: «Nasjonal sikkerhetsmyndighet (NSM)».
using Abbreviations = std::map<std::string, std::string, std::less<>>;  ///< NSM → full name

struct TagContext {
  std::optional<int> year;  ///< completes dates that have none
  const Abbreviations* abbreviations = nullptr;
  bool thousands = false;  ///< numbers stand in a table in 1000 kroner
  /// Names of bodies are typed in any case, and may be those of groups («RHF-ene»).
  bool is_question = false;
};

/// Immutable after construction; safe for several threads.
class Tagger {
 public:
  explicit Tagger(schema::Bodies bodies);
  ~Tagger();

  /// Every entity of a normalised text, ascending by start; kinds may overlap, one kind does not.
  std::vector<schema::Entity> tag(std::string_view text, const TagContext& context = {}) const;
  /// The abbreviations that a document's text defines.
  Abbreviations find_abbreviations(std::string_view text) const;
  /// The full name of the body that a name, abbreviation, genitive or nynorsk name means.
  std::optional<std::string> body_named(std::string_view name) const;
  /// The full name of the body that a body is part of; empty where the registry names none.
  std::string parent_of(const std::string& body) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

/// "TB 2023–09" → "TB2023-09"; empty where it is no assignment ID. Any dash, spaces aside.
std::optional<std::string> normalise_assignment_id(std::string_view text);

}  // namespace sporhund::entities
