#include "cli/search_view.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "cli/explain_view.h"
#include "cli/labels.h"
#include "cli/offers_view.h"
#include "query/hits/snippet.h"
#include "query/wording.h"

namespace sporhund::cli {

namespace {

constexpr std::size_t kSnippetWords = 60;
constexpr std::size_t kIndent = 4;
constexpr std::size_t kFacetValues = 4;
constexpr std::size_t kCopiesShown = 3;

/// One line of a hit, wrapped and indented, if there is anything to say.
std::string line(std::string_view text, const Terminal& terminal) {
  return text.empty() ? "" : wrapped(text, terminal.width(), kIndent) + "\n";
}

/// Each word in the style, so that the colour does not run over the line's end.
std::string styled_words(const Terminal& terminal, Style style, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", i), text.size());
    out += terminal.styled(style, text.substr(i, end - i));
    if (end < text.size()) out += text[end];
    i = end + 1;
  }
  return out;
}

/// The text between tabs is a table's cells.
std::string with_cells(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\t' ? " | " : std::string(1, c);
  return out;
}

/// Wrapped, with a bar at the left of each line.
std::string barred(const std::string& text, const Terminal& terminal) {
  constexpr std::string_view kBar = "│ ";
  constexpr std::size_t kBarColumns = 2;
  const std::size_t width = terminal.width() > kIndent + kBarColumns
                                ? terminal.width() - kIndent - kBarColumns
                                : terminal.width();
  const std::string lines = wrapped(text, width, 0);
  std::string out;
  for (std::size_t start = 0; start <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', start), lines.size());
    out += std::string(kIndent, ' ');
    out += fmt::format("{}{}\n", kBar, lines.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

std::string snippet_of(const schema::Hit& hit, const Terminal& terminal) {
  // Who asks for what stands around a passage gets the whole of it.
  const std::size_t most = hit.context.empty() ? kSnippetWords : hit.passage.text.size();
  const query::Snippet snippet = query::cut_snippet(hit.passage.text, hit.highlights, most);
  std::string out = snippet.cut_before ? "… " : "";
  std::size_t done = 0;
  const auto piece = [&](std::size_t start, std::size_t end) {
    return harmless(std::string_view(snippet.text).substr(start, end - start));
  };
  for (const schema::Range& match : snippet.highlights) {
    out += piece(done, match.start);
    out += styled_words(terminal, Style::match, piece(match.start, match.end));
    done = match.end;
  }
  out += piece(done, snippet.text.size());
  return with_cells(out) + (snippet.cut_after ? " …" : "");
}

/// What OCR is less sure of, people should look up in the document itself.
constexpr double kSureOcr = 0.85;

std::string origin_of(const schema::Hit& hit) {
  std::string out(label(hit.document.metadata.type));
  if (hit.document.metadata.year) out += fmt::format(" · {}", *hit.document.metadata.year);
  out = fmt::format("{} · {}", out,
                    query::pages_in_words(hit.passage.page_first, hit.passage.page_last));
  const bool unsure =
      hit.passage.source == schema::PageSource::ocr && hit.passage.quality < kSureOcr;
  if (unsure) out += fmt::format(" · lest med OCR, {} sikkert", percent(hit.passage.quality));
  if (hit.passage.part) {
    const schema::UnitPart& part = *hit.passage.part;
    out += fmt::format(" · del {} av {} av {}", part.number, part.count, label(part.kind));
    if (hit.context.empty()) out += " (--context 1 viser resten)";
  }
  const std::string_view how = query::match_in_words(hit.match);
  return how.empty() ? out : fmt::format("{} · {}", out, how);
}

/// The headings above the passage; the document's title is already said.
std::string path_of(const schema::Hit& hit) {
  std::vector<std::string> path = hit.passage.heading_path;
  if (!path.empty() && path.front() == hit.document.metadata.title) path.erase(path.begin());
  return harmless(fmt::format("{}", fmt::join(path, " › ")));
}

/// The assignment, unless the headings name it.
std::string assignment_of(const schema::Passage& passage) {
  if (!passage.assignment) return "";
  const schema::AssignmentReference& assignment = *passage.assignment;
  const auto& path = passage.heading_path;
  if (!path.empty() && path.back().find(assignment.title) != std::string::npos) return "";
  std::string out = "Oppdrag:";
  if (!assignment.id.empty()) out += " " + assignment.id;
  if (!assignment.title.empty()) out += " " + assignment.title;
  if (!assignment.owner.empty()) out += fmt::format(" ({})", assignment.owner);
  return harmless(out);
}

/// "også ordrett i X (s. 3), Y (s. 4) og 2 til"
std::string copies_of(const schema::Hit& hit) {
  if (hit.copies.empty()) return "";
  std::vector<std::string> places;
  for (const schema::Copy& copy : hit.copies) {
    if (places.size() == kCopiesShown) break;
    const std::string pages = query::pages_in_words(copy.page_first, copy.page_last);
    places.push_back(copy.document.id == hit.document.id
                         ? pages
                         : fmt::format("{} ({})", title_of(copy.document), pages));
  }
  std::string out = fmt::format("Samme tekst står også {}: {}",
                                counted(static_cast<int>(hit.copies.size()), "sted", "steder"),
                                fmt::join(places, "; "));
  const std::size_t more = hit.copies.size() - places.size();
  return more > 0 ? fmt::format("{} og {} til", out, more) : out;
}

/// What stands before the hit, or after it, apart from it by a line at the left.
std::string context_of(const schema::Hit& hit, bool before, const Terminal& terminal) {
  std::string out;
  for (const schema::Neighbour& neighbour : hit.context) {
    if ((neighbour.distance < 0) != before) continue;
    const schema::Passage& passage = neighbour.passage;
    std::string origin = query::pages_in_words(passage.page_first, passage.page_last);
    if (neighbour.same_unit) origin += " · del av " + std::string(label(hit.passage.part->kind));
    const std::string text = fmt::format("{}\n{}", origin, with_cells(harmless(passage.text)));
    out += barred(styled_words(terminal, Style::faint, text), terminal);
  }
  return out;
}

std::string hit_view(const schema::Hit& hit, const Terminal& terminal) {
  const std::string title = wrapped(title_of(hit.document), terminal.width(), kIndent);
  const std::string number = padded(fmt::format("{}.", hit.rank), kIndent - 1) + " ";
  const std::string first_line = number + title.substr(std::min(kIndent, title.size()));
  std::string out = terminal.styled(Style::bold, first_line) + "\n";
  out += line(origin_of(hit), terminal);
  out += line(styled_words(terminal, Style::heading, path_of(hit)), terminal);
  out += line(assignment_of(hit.passage), terminal);
  out += context_of(hit, true, terminal);
  out += line(snippet_of(hit, terminal), terminal);
  out += context_of(hit, false, terminal);
  out += line(styled_words(terminal, Style::faint, harmless(hit.citation)), terminal);
  out += line(copies_of(hit), terminal);
  return out + explain_view(hit, terminal) + "\n";
}

std::string facet_in_words(const std::vector<schema::FacetValue>& values) {
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < std::min(values.size(), kFacetValues); ++i) {
    shown.push_back(fmt::format("{} ({})", harmless(values[i].value), values[i].count));
  }
  std::string out = fmt::format("{}", fmt::join(shown, ", "));
  if (values.size() > kFacetValues) out += fmt::format(" og {} til", values.size() - kFacetValues);
  return out;
}

std::string type_in_words(const std::string& name) {
  const auto type = schema::value_of(schema::kDocumentTypes, name);
  return type ? std::string(label(*type)) : harmless(name);
}

std::string types_in_words(std::vector<schema::FacetValue> types) {
  for (schema::FacetValue& type : types) type.value = type_in_words(type.value);
  return facet_in_words(types);
}

std::string total_in_words(const schema::SearchAnswer& answer) {
  if (answer.total == 0) return "Ingen treff.";
  std::string out = counted(answer.total, "treff", "treff");
  const int documents = static_cast<int>(answer.facets.documents);
  if (documents > 0) out += " i " + counted(documents, "dokument", "dokumenter");
  if (answer.hits.empty()) return out + ".";
  const int last = answer.hits.back().rank;
  out += fmt::format("; viser {}–{}.", answer.hits.front().rank, last);
  if (last < (answer.all_copies ? answer.total : answer.distinct)) {
    out += fmt::format(" Flere: --offset {}", last);
  }
  return out;
}

/// What the total is made of, where that is more than one thing.
std::string matches_in_words(const schema::SearchAnswer& answer) {
  const schema::MatchCounts& matches = answer.matches;
  std::vector<std::string> parts;
  if (answer.distinct < answer.total) {
    parts.push_back(counted(answer.distinct, "ulik tekst", "ulike tekster"));
    if (!answer.all_copies) parts.back() += " (--all-copies viser hver forekomst)";
  }
  if (matches.stem + matches.expanded > 0) {
    const std::string exact = counted(matches.exact, "ordrett", "ordrett");
    parts.push_back(matches.exact > 0 ? exact + " (--exact viser bare dem)" : exact);
    if (matches.stem > 0) parts.push_back(fmt::format("{} i andre bøyninger", matches.stem));
    if (matches.expanded > 0) {
      parts.push_back(fmt::format("{} bare med ord som kan stå for dine", matches.expanded));
    }
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

std::string filters_in_words(const schema::AppliedFilters& filters) {
  std::vector<std::string> parts;
  if (filters.year_first || filters.year_last) {
    const auto year = [](const std::optional<int>& y) { return y ? fmt::to_string(*y) : ""; };
    const bool one = filters.year_first == filters.year_last;
    parts.push_back("år " + year(filters.year_first) + (one ? "" : "–" + year(filters.year_last)));
  }
  const auto add = [&parts](std::string_view name, const std::vector<std::string>& values) {
    if (!values.empty()) parts.push_back(fmt::format("{} {}", name, fmt::join(values, " eller ")));
  };
  add("organ", filters.bodies);
  std::vector<std::string> types;
  for (const std::string& type : filters.types) types.push_back(type_in_words(type));
  add("type", types);
  add("dokument", filters.documents);
  return harmless(fmt::format("{}", fmt::join(parts, "; ")));
}

std::string scope_in_words(const schema::Scope& scope) {
  std::string out =
      fmt::format("Søkt i {} med {}", counted(scope.documents, "dokument", "dokumenter"),
                  counted(scope.pages, "side", "sider"));
  std::vector<std::string> unread;
  if (scope.unreadable_pages > 0)
    unread.push_back(counted(scope.unreadable_pages, "side", "sider"));
  if (scope.failed_documents > 0) unread.push_back(counted(scope.failed_documents, "fil", "filer"));
  if (unread.empty()) return out + ".";
  return fmt::format("{}; {} kunne ikke leses (se «sporhund documents»).", out,
                     fmt::join(unread, " og "));
}

std::string search_view(const schema::SearchAnswer& answer, const Terminal& terminal) {
  std::string out;
  for (const schema::Hit& hit : answer.hits) out += hit_view(hit, terminal);
  const auto say = [&](std::string_view name, std::string_view text) {
    if (!text.empty()) out += wrapped(fmt::format("{}{}", name, text), terminal.width(), 0) + "\n";
  };
  out += terminal.styled(Style::bold, total_in_words(answer)) + "\n";
  say("Av dem: ", matches_in_words(answer));
  say("", scope_in_words(answer.scope));
  say("Forstått som: ", harmless(answer.interpreted) + (answer.exact ? " (ordrett)" : ""));
  say("Kjent igjen: ", recognised_in_words(answer.recognised));
  say("Filtre: ", filters_in_words(answer.filters));
  say("År: ", facet_in_words(answer.facets.year));
  say("Organ: ", facet_in_words(answer.facets.body));
  say("Eier av oppdrag: ", facet_in_words(answer.facets.owner));
  say("Type: ", types_in_words(answer.facets.type));
  for (const std::string& note : answer.notes) say("Merk: ", harmless(note));
  if (answer.suggestion) say("Mente du: ", fmt::format("«{}»?", harmless(*answer.suggestion)));
  for (const std::string& offer : offers_in_words(answer.offers)) say("", offer);
  return out;
}

}  // namespace sporhund::cli
