#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/labels.h"
#include "cli/offers_view.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "corpus/bodies.h"
#include "entities/tagger.h"
#include "schema/error.h"
#include "schema/utf8.h"
#include "text/normalise.h"

namespace sporhund::cli {

namespace {

using schema::member;

std::string text_of(const std::string& name) {
  std::string text = content_of(name);
  if (!schema::is_utf8(text)) {
    throw schema::Error(schema::ErrorCode::io, name, "er ikke tekst i UTF-8");
  }
  return text;
}

/// Entities count in the normalised text; people and programs have the text as they gave it.
std::vector<schema::Entity> in_source(std::vector<schema::Entity> entities,
                                      const text::Normalised& normalised) {
  for (schema::Entity& entity : entities) {
    entity.start = normalised.source_offset(entity.start);
    entity.end = normalised.source_offset(entity.end);
  }
  return entities;
}

struct Tagged {
  const std::vector<schema::Entity>& entities;
  std::string_view source;
};

void write(schema::JsonWriter& out, const Tagged& tagged) {
  const auto entities = [&] {
    out.list(tagged.entities, [&](const schema::Entity& entity) {
      out.value(schema::EntityInText{entity, tagged.source});
    });
  };
  out.object(member("entities", entities));
}

std::string view(const Tagged& tagged, const Terminal& terminal) {
  const std::vector<schema::Entity>& entities = tagged.entities;
  if (entities.empty()) return "Ingenting kjent igjen.\n";
  std::size_t kind_width = 0;
  std::size_t text_width = 0;
  for (const schema::Entity& entity : entities) {
    kind_width = std::max(kind_width, columns(label(entity.kind)));
    text_width = std::max(text_width, columns(entity.text));
  }
  text_width = std::min(text_width, terminal.width() / 2);
  std::string out;
  for (const schema::Entity& entity : entities) {
    const std::string kind = padded(label(entity.kind), kind_width);
    const std::string text = padded(harmless(entity.text), text_width);
    const std::string meaning = meaning_of(entity);
    const std::string norm = meaning.empty() ? "" : "  → " + harmless(meaning);
    out += fmt::format("{}  {}{}\n", terminal.styled(Style::heading, kind), text, norm);
  }
  return out;
}

}  // namespace

int run_tag(const Arguments& arguments) {
  const std::string source = text_of(arguments.positional().front());
  const text::Normalised normalised = text::normalise(source);
  const entities::Tagger tagger(corpus::bodies());
  const entities::Abbreviations abbreviations = tagger.find_abbreviations(normalised.text());
  entities::TagContext context;
  context.abbreviations = &abbreviations;
  if (arguments.has("year")) context.year = arguments.number("year");
  const std::vector<schema::Entity> found =
      in_source(tagger.tag(normalised.text(), context), normalised);
  give(arguments, Tagged{found, source}, view);
  return kDone;
}

}  // namespace sporhund::cli
