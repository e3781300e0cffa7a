/// Times searches against plain Xapian in one process: search_cost DB QUESTIONS
///
/// QUESTIONS holds one question a line. Each is asked once unmeasured, then in turn as a search and
/// as Xapian's OR of the same stems with the data of its first ten; the best of three counts.
/// Prints medians and 95th percentiles in milliseconds and their ratios.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>

#include <xapian.h>

#include "corpus/bodies.h"
#include "query/searcher.h"
#include "text/normalise.h"
#include "text/terms.h"
#include "text/tokens.h"

namespace {

using namespace sporhund;

constexpr int kHits = 10;
constexpr int kRounds = 3;

template <typename Work>
double milliseconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  return taken.count();
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

void measure(const std::filesystem::path& folder, std::istream& questions) {
  const query::Searcher searcher(folder / "xapian", corpus::bodies());
  const Xapian::Database database((folder / "xapian").string());
  std::vector<double> searches;
  std::vector<double> plain;
  for (std::string question; std::getline(questions, question);) {
    query::SearchOptions options;
    options.question = question;
    options.limit = kHits;
    std::pair<double, double> best{1e9, 1e9};
    for (int round = 0; round <= kRounds; ++round) {
      const double search = milliseconds([&] { searcher.search(options); });
      const double words = milliseconds([&] { ask_plainly(database, question); });
      if (round > 0) best = {std::min(best.first, search), std::min(best.second, words)};
    }
    searches.push_back(best.first);
    plain.push_back(best.second);
  }
  std::cout << searches.size() << " questions\n";
  print_row("sporhund", searches, plain);
  print_row("xapian", plain, plain);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: search_cost DB QUESTIONS\n";
    return 2;
  }
  std::ifstream questions(argv[2]);
  measure(argv[1], questions);
}
