#include "indexer/records/told_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/records/stand_ins.h"
#include "indexer/records/words.h"
#include "schema/answer.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace sporhund::indexer {

namespace {

using schema::DocumentType;
using schema::Entity;
using schema::EntityKind;
using Words = std::vector<TextWord>;

/// Before or behind these stands who is to act.
constexpr std::array<std::string_view, 4> kDuties{"skal", "må", "bes", "pålegges"};
/// Behind these, and before «om», stands who is asked.
constexpr std::array<std::string_view, 9> kRequests{
    "ber", "ba", "bed", "bad", "bedt", "oppfordrer", "pålegger", "oppfordret", "oppmodar"};

/// Whom a document addresses, and whether it tells what was asked at a meeting.
struct Listener {
  const std::optional<std::string>& addressee;
  bool minutes = false;
};

/// One sentence, its words and the bodies it names.
class SentenceReader {
 public:
  SentenceReader(std::string_view text, schema::Range range, const std::vector<Entity>& entities,
                 const Listener& listener)
      : text_(text), listener_(listener) {
    words_ = text_words(text.substr(range.start, range.end - range.start));
    for (TextWord& word : words_) {
      word.start += range.start;
      word.end += range.start;
    }
    for (const Entity& entity : entities) {
      const bool inside = entity.start >= range.start && entity.end <= range.end;
      if (inside && entity.kind == EntityKind::organisation) bodies_.push_back(&entity);
    }
  }

  std::vector<ToldBody> told() const {
    std::vector<ToldBody> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto body = told_by(i);
      if (!body) continue;
      if (auto leader = leader_behind(*body)) body = std::move(leader);
      if (auto first = named_before(*body)) found.push_back(std::move(*first));
      found.push_back(std::move(*body));
    }
    return found;
  }

 private:
  static constexpr std::size_t kMostBetween = 12;  ///< words from a verb to whom it asks

  std::optional<ToldBody> told_by(std::size_t i) const {
    const std::string& word = words_[i].text;
    const bool commission = (word == "får" || word == "fikk" || word == "fekk" || word == "gis") &&
                            mentions_commission(i);
    const bool commissioned = commissions(i);
    std::optional<ToldBody> body;
    if (commissioned) {
      body = first_between(i + 1, i + 1 + kMostBetween);
    } else if (is_one_of(word, kDuties) || commission) {
      body = ending_before(i);
      if (!body) body = starting_at(words_are(words_, i, {"bes", "om", "at"}) ? i + 3 : i + 1);
    } else if (is_asked_passively(i)) {
      body = ending_before(i - 1);
    } else if (is_one_of(word, kRequests)) {
      body = asked_after(i);
    }
    if (body) {
      body->asked =
          commission || commissioned || word == "bes" || is_asked_passively(i) || issuer_speaks(i);
    }
    return body;
  }

  /// «X blir bedt om», «X vert beden om».
  bool is_asked_passively(std::size_t i) const {
    constexpr std::array<std::string_view, 5> kAsked{"bedt", "bede", "beden", "bedne", "bedd"};
    constexpr std::array<std::string_view, 3> kBecomes{"blir", "vert", "er"};
    return i > 0 && is_one_of(words_[i].text, kAsked) && is_one_of(words_[i - 1].text, kBecomes);
  }

  /// «Departementet ber», in minutes «Videre ba foretaksmøtet»: whose letter or meeting this is
  /// speaks. In a letter «ba» tells of an earlier one.
  bool issuer_speaks(std::size_t verb) const {
    constexpr std::array<std::string_view, 6> kIssuers{
        "departementet", "vi", "foretaksmøtet", "føretaksmøtet", "generalforsamlingen", "eier"};
    constexpr std::array<std::string_view, 4> kPast{"ba", "bad", "bedt", "oppfordret"};
    if (!is_one_of(words_[verb].text, kRequests)) return false;
    if (is_one_of(words_[verb].text, kPast) && !listener_.minutes) return false;
    const auto speaks = [&](const TextWord& word) {
      return is_one_of(word.text, kIssuers) || word.text.ends_with("departementet");
    };
    const bool before = verb > 0 && speaks(words_[verb - 1]);
    return before || (verb + 1 < words_.size() && speaks(words_[verb + 1]));
  }

  /// «gir X i oppdrag å», in minutes «ga X i oppdrag å».
  bool commissions(std::size_t i) const {
    const std::string& word = words_[i].text;
    const bool now = word == "gir" || word == "gjev";
    const bool then = listener_.minutes && (word == "ga" || word == "gav");
    return (now || then) && mentions_commission(i);
  }

  /// «får … i oppdrag å».
  bool mentions_commission(std::size_t i) const {
    for (std::size_t at = i + 1; at + 1 < words_.size() && at < i + 9; ++at) {
      if (words_are(words_, at, {"i", "oppdrag"})) return true;
    }
    return false;
  }

  /// «ba X om å», «ber om at X».
  std::optional<ToldBody> asked_after(std::size_t i) const {
    constexpr std::array<std::string_view, 7> kAdverbs{"òg",     "også",   "videre",  "vidare",
                                                       "dermed", "derfor", "samtidig"};
    while (i + 1 < words_.size() && is_one_of(words_[i + 1].text, kAdverbs)) ++i;
    if (words_are(words_, i + 1, {"i", "tillegg"})) i += 2;
    for (std::size_t at = i + 1; at < words_.size() && at <= i + kMostBetween; ++at) {
      if (words_are(words_, at, {"om", "at"}) && at == i + 1) {
        auto body = starting_at(at + 2);
        const bool other = !body || (!body->name.empty() && body->name != listener_.addressee);
        return listener_.minutes && listener_.addressee && other ? whoever_met() : body;
      }
      if (words_[at].text == "om" || words_[at].text == "å") return std::nullopt;
      if (auto body = starting_at(at)) return body;
    }
    return std::nullopt;
  }

  /// «Foretaksmøtet ba om at planen legges fram», «… om at X deltar»: the one whose meeting it is.
  ToldBody whoever_met() const { return {*listener_.addressee, "mottaker", 0, 0}; }

  /// The first body among the words from `first` to before `last`.
  std::optional<ToldBody> first_between(std::size_t first, std::size_t last) const {
    for (std::size_t at = first; at < words_.size() && at < last; ++at) {
      if (words_[at].text == "i") return std::nullopt;  // «i oppdrag»
      if (auto body = starting_at(at)) return body;
    }
    return std::nullopt;
  }

  std::optional<ToldBody> starting_at(std::size_t i) const {
    if (i >= words_.size()) return std::nullopt;
    for (const Entity* body : bodies_) {
      if (body->start == words_[i].start) return named(*body);
    }
    if (auto found = called(i)) return found;
    // «de regionale helseforetakene»
    if (words_[i].text == "de" || words_[i].text == "dei") return called(i + 2);
    return std::nullopt;
  }

  /// «de regionale helseforetakene, under ledelse av X»: X answers for it.
  std::optional<ToldBody> leader_behind(const ToldBody& group) const {
    if (group.inferred_from.empty()) return std::nullopt;
    for (std::size_t i = 0; i + 3 < words_.size(); ++i) {
      if (words_[i].start < group.end) continue;
      const bool led = words_[i].text == "under" && words_[i + 2].text == "av" &&
                       (words_[i + 1].text == "ledelse" || words_[i + 1].text == "leiing");
      auto leader = led ? starting_at(i + 3) : std::nullopt;
      if (leader) leader->asked = group.asked;
      return leader;
    }
    return std::nullopt;
  }

  std::optional<ToldBody> ending_before(std::size_t i) const {
    if (i == 0) return std::nullopt;
    for (const Entity* body : bodies_) {
      if (body->end > words_[i].start) continue;
      const std::string_view between = text_.substr(body->end, words_[i].start - body->end);
      const bool bracketed = trimmed(between).starts_with('(') && trimmed(between).ends_with(')');
      if ((trimmed(between).empty() || bracketed) && !in_genitive(*body)) return named(*body);
    }
    return called(i - 1);
  }

  /// «A, B og C skal»: A, who answers for it, unless the document is addressed to C.
  std::optional<ToldBody> named_before(const ToldBody& last) const {
    if (last.name == listener_.addressee) return std::nullopt;
    const Entity* first = nullptr;
    std::size_t start = last.start;
    for (auto body = bodies_.rbegin(); body != bodies_.rend(); ++body) {
      if ((*body)->end > start) continue;
      const std::string_view between = trimmed(text_.substr((*body)->end, start - (*body)->end));
      const bool joined = between == "og" || between == "samt" || (between == "," && first);
      if (!joined || in_genitive(**body)) break;
      first = *body;
      start = first->start;
    }
    if (first == nullptr) return std::nullopt;
    ToldBody found = named(*first);
    found.asked = last.asked;
    return found;
  }

  static bool in_genitive(const Entity& body) {
    return body.text.ends_with('s') && !body.norm.ends_with('s') && body.text != body.norm;
  }

  static ToldBody named(const Entity& body) { return {body.norm, "", body.start, body.end}; }

  std::optional<ToldBody> called(std::size_t i) const {
    if (i >= words_.size()) return std::nullopt;
    const StandInNoun* noun = stand_in_noun(words_[i].text);
    if (noun == nullptr) return std::nullopt;
    const std::string printed(text_.substr(words_[i].start, words_[i].end - words_[i].start));
    return ToldBody{meant_by(*noun), printed, words_[i].start, words_[i].end};
  }

  std::string meant_by(const StandInNoun& noun) const {
    const std::optional<std::string>& addressee = listener_.addressee;
    return addressee && may_be_called(*addressee, noun) ? *addressee : std::string();
  }

  std::string_view text_;
  const Listener& listener_;
  Words words_;
  std::vector<const Entity*> bodies_;
};

bool begins_sentence(std::string_view text, const ToldBody& body) {
  const auto sentences = text::sentences(text);
  return body.end > 0 && std::ranges::any_of(sentences, [&](const auto& sentence) {
           return sentence.first == body.start;
         });
}

}  // namespace

ToldBodyFinder::ToldBodyFinder(const RecordSource& source)
    : source_(source), addressee_(addressee_of(source.document, source.tagger)) {}

std::vector<ToldBody> ToldBodyFinder::told(std::string_view text) const {
  const std::vector<Entity> entities = source_.tagger.tag(text, source_.tagging());
  const Listener listener{addressee_, source_.document.metadata.type == DocumentType::protokoll};
  std::vector<ToldBody> found;
  for (const auto& [start, end] : text::sentences(text)) {
    const SentenceReader reader(text, {start, end}, entities, listener);
    std::ranges::move(reader.told(), std::back_inserter(found));
  }
  return found;
}

ToldBody ToldBodyFinder::responsible(std::string_view text) const {
  const std::vector<ToldBody> bodies = told(text);
  const ToldBody* best = nullptr;
  // «Y skal …» in a letter to X above it.
  const bool begins = !bodies.empty() && begins_sentence(text, bodies.front());
  if (begins && addressee_ && source_.tagger.parent_of(bodies.front().name) == *addressee_)
    return bodies.front();
  for (const ToldBody& body : bodies) {
    const bool addressed = addressee_ && body.name == *addressee_;
    if (addressed && body.inferred_from.empty()) return body;
    if (best == nullptr || (addressed && best->name != *addressee_)) best = &body;
  }
  if (best != nullptr && !best->name.empty() && (!addressee_ || best->name == *addressee_))
    return *best;
  if (!addressee_) return best != nullptr ? *best : ToldBody{};
  const bool unnamed = best != nullptr && best->name.empty();
  return {*addressee_, unnamed ? best->inferred_from : "mottaker", 0, 0};
}

}  // namespace sporhund::indexer
