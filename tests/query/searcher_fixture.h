#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "indexer/store/passage_writer.h"
#include "query/searcher.h"
#include "tests/support/test_index.h"

namespace sporhund::tests {

/// An index of small documents, each known by its file's name, and questions about it.
class SearcherTest : public ::testing::Test {
 protected:
  static constexpr std::string_view kNetthusetAliases[] = {"Netthuset"};
  static constexpr std::string_view kTelegrafverket[] = {"Telegrafverket"};
  static constexpr std::string_view kBudvesenet[] = {"Budvesenet"};
  static constexpr std::string_view kPostdirektoratet[] = {"Postdirektoratet"};
  static constexpr std::string_view kForvalterAliases[] = {"Øyhøvdingen"};
  static constexpr std::string_view kFjordvaktene[] = {"ytre fjordvaktene", "YFV-ene", "YFV"};
  static constexpr std::string_view kFjordvaktKinds[] = {"fjordvakt"};

  SearcherTest() {
    schema::Body netthuset;
    netthuset.name = "Statens netthus";
    netthuset.abbreviation = "SNH";
    netthuset.name_nn = "Statens netthus nynorsk";
    netthuset.aliases = kNetthusetAliases;
    schema::Body tilsyn;
    tilsyn.name = "Postdirektoratet";
    tilsyn.predecessors = kTelegrafverket;
    schema::Body verk;
    verk.name = "Telegrafverket";
    verk.predecessors = kBudvesenet;
    verk.successors = kPostdirektoratet;
    schema::Body vesen;
    vesen.name = "Budvesenet";
    vesen.successors = kTelegrafverket;
    schema::Body forvalter;
    forvalter.name = "Øyforvalteren";
    forvalter.aliases = kForvalterAliases;
    schema::Body lokal;
    lokal.name = "Øyforvalteren i Sundet";
    schema::Body fjordvaktene;
    fjordvaktene.name = "De ytre fjordvaktene";
    fjordvaktene.aliases = kFjordvaktene;
    fjordvaktene.kind = "gruppe";
    fjordvaktene.members = kFjordvaktKinds;
    schema::Body nordfjord;
    nordfjord.name = "Nordfjord vern";
    nordfjord.kind = "fjordvakt";
    schema::Body sorfjord = nordfjord;
    sorfjord.name = "Sørfjord vern";
    bodies_ = {netthuset, tilsyn, verk, vesen, forvalter, lokal, nordfjord, sorfjord, fjordvaktene};
  }

  void index(const std::vector<TestDocument>& documents) {
    indexer::PassageWriter writer(folder());
    for (const TestDocument& document : documents) writer.put(document.prepared());
    writer.commit();
    for (const TestDocument& document : documents) {
      names_[document.id()] = std::filesystem::path(document.entry.document.path).stem().string();
    }
  }

  /// A document of one passage for each name and text.
  void index_texts(const std::vector<std::pair<std::string, std::string>>& texts) {
    std::vector<TestDocument> documents;
    for (const auto& [name, text] : texts) documents.push_back(make_document(name, {text}));
    index(documents);
  }

  schema::SearchAnswer search(const query::SearchOptions& options) const {
    return query::Searcher(folder(), bodies_).search(options);
  }
  schema::SearchAnswer search(const std::string& question) const {
    query::SearchOptions options;
    options.question = question;
    return search(options);
  }

  std::vector<std::string> names(const schema::SearchAnswer& answer) const {
    std::vector<std::string> found;
    for (const schema::Hit& hit : answer.hits) found.push_back(names_.at(hit.document.id));
    return found;
  }

  /// In any order.
  void expect_hits(const std::string& question, const std::vector<std::string>& expected) const {
    const schema::SearchAnswer answer = search(question);
    EXPECT_THAT(names(answer), ::testing::UnorderedElementsAreArray(expected)) << question;
    EXPECT_EQ(answer.total, static_cast<int>(expected.size())) << question;
  }

  void expect_first(const std::string& question, const std::string& expected) const {
    const std::vector<std::string> found = names(search(question));
    ASSERT_FALSE(found.empty()) << question;
    EXPECT_EQ(found.front(), expected) << question;
  }

  std::vector<std::string> highlighted(const schema::Hit& hit) const {
    std::vector<std::string> marked;
    for (const schema::Range& range : hit.highlights) {
      marked.push_back(hit.passage.text.substr(range.start, range.end - range.start));
    }
    return marked;
  }

  std::filesystem::path folder() const { return temp_.path() / "index"; }
  const std::vector<schema::Body>& bodies() const { return bodies_; }

 private:
  TempFolder temp_;
  std::vector<schema::Body> bodies_;
  std::map<std::string, std::string> names_;
};

}  // namespace sporhund::tests
