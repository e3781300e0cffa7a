/// Times searches against plain Xapian in one process: search_cost DB QUESTIONS [ROUNDS]
///
/// QUESTIONS holds one question a line; --year, --type and --all-words may follow it as in
/// `sporhund search`, all parted by tabs. Each is asked in turn as a search and as Xapian's OR of
/// the same stems with the data of its first ten. The first round is told apart: nothing is known
/// of the index yet. Of the others the best counts. Prints medians and 95th percentiles in
/// milliseconds of the processor's time and their ratios.

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/bodies.h"
#include "query/searcher.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace {

using namespace sporhund;

constexpr int kHits = 10;
constexpr int kRounds = 4;

/// Of the processor, so that what else runs on the machine counts less.
template <typename Work>
double milliseconds(Work work) {
  const std::clock_t start = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void ask_plainly(const Xapian::Database& database, const std::string& question) {
  std::vector<Xapian::Query> words;
  for (const text::Token& token : text::tokenise(text::normalised(question))) {
    const bool word = token.kind == text::TokenKind::word;
    words.emplace_back(word ? text::stem_term("", text::stem(token.term))
                            : text::word_term("", token.term));
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
  const Xapian::MSet found = enquire.get_mset(0, kHits, database.get_doccount());
  std::size_t bytes = 0;
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    bytes += hit.get_document().get_data().size();
  }
  if (bytes > 0 && found.empty()) throw std::logic_error("data without hits");
}

double at_share(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return times.at(static_cast<std::size_t>(share * static_cast<double>(times.size() - 1)));
}

void print_row(const char* name, const std::vector<double>& times,
               const std::vector<double>& plain) {
  std::cout << fmt::format("{:<8} median {:7.3f} ms ({:.2f})  95 % {:7.3f} ms ({:.2f})\n", name,
                           at_share(times, 0.5), at_share(times, 0.5) / at_share(plain, 0.5),
                           at_share(times, 0.95), at_share(times, 0.95) / at_share(plain, 0.95));
}

query::SearchOptions read_options(const std::string& line) {
  query::SearchOptions options;
  options.limit = kHits;
  std::istringstream words(line);
  std::getline(words, options.question, '\t');
  for (std::string name, value; std::getline(words, name, '\t');) {
    if (name == "--all-words") {
      options.all_words = true;
    } else if (name == "--year" && std::getline(words, value, '\t')) {
      options.filters.years = query::parse_years(value);
    } else if (name == "--type" && std::getline(words, value, '\t')) {
      options.filters.types.push_back(value);
    } else {
      throw std::runtime_error("not an option of search_cost: " + name);
    }
  }
  return options;
}

/// Milliseconds that each question took.
struct Times {
  std::vector<double> searches;
  std::vector<double> plain;
};

void print(const char* title, const Times& times) {
  std::cout << title << '\n';
  print_row("sporhund", times.searches, times.plain);
  print_row("xapian", times.plain, times.plain);
}

void measure(const std::filesystem::path& folder, std::istream& lines, int rounds) {
  const query::Searcher searcher(folder / "xapian", corpus::bodies());
  const Xapian::Database database((folder / "xapian").string());
  std::vector<query::SearchOptions> questions;
  for (std::string line; std::getline(lines, line);) questions.push_back(read_options(line));
  const auto ask = [&](Times& times) {
    for (const query::SearchOptions& options : questions) {
      times.searches.push_back(milliseconds([&] { searcher.search(options); }));
      times.plain.push_back(milliseconds([&] { ask_plainly(database, options.question); }));
    }
  };
  std::cout << questions.size() << " questions\n";
  Times best;
  ask(best);
  print("first round", best);
  for (int round = 1; round < rounds; ++round) {
    Times times;
    ask(times);
    if (round == 1) best = times;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      best.searches[i] = std::min(best.searches[i], times.searches[i]);
      best.plain[i] = std::min(best.plain[i], times.plain[i]);
    }
  }
  if (rounds > 1) print("best of the others", best);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3 || argc > 4) {
    std::cerr << "usage: search_cost DB QUESTIONS [ROUNDS]\n";
    return 2;
  }
  std::ifstream questions(argv[2]);
  measure(argv[1], questions, argc > 3 ? std::stoi(argv[3]) : kRounds);
}
