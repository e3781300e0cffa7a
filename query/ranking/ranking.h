#pragma once

#include <xapian.h>

namespace sporhund::query {

/// BM25's constants (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond", 2009). Small k1 and b suit passages, which are short and even in length. A word counts
/// in quarters (schema::kFields), so k1 is four times what it is for whole occurrences.
inline constexpr double kTermSaturation = 4 * 0.5;   // k1
inline constexpr double kLengthNormalisation = 0.3;  // b
inline constexpr double kMinNormalisedLength = 0.5;  // Xapian's own: shorter passages gain no more

/// How much an identifier as a value weighs against the same words in the text: the passage that
/// gives an assignment comes before those that mention it.
inline constexpr double kIdentifierScale = 3;

/// A word that only joins others, and one that only asks, against one that says something.
inline constexpr double kJoiningScale = 0.3;
inline constexpr double kAskingScale = 0.1;
/// A thing that the passage names – body, amount, law, date – against a word as rare; a body
/// against each word of its name.
inline constexpr double kNamedScale = 0.6;
/// … a word that is another name of a body.
inline constexpr double kOtherNameScale = 0.5;
/// … a body that took over from the one named, or from which that took over.
inline constexpr double kSuccessionScale = 0.3;
/// … a body of the group named, against a word as rare as all of them together; the words that name
/// the group of the body named.
inline constexpr double kMemberScale = 0.6;
inline constexpr double kGroupScale = 0.3;

/// What a passage gains where its document is of a year that the question names.
inline constexpr double kYearScore = 3;

/// What a passage loses that only leads in to what follows, if it stays above those that are not
/// read again.
inline constexpr double kLeadInLoss = 1;

/// Words that stand for a word of the question, against the word itself.
inline constexpr double kNormScale = 0.8;       // its spelling in the other written norm
inline constexpr double kPartScale = 0.15;      // a part of it, of a compound
inline constexpr double kDerivedScale = 0.4;    // the verb of a noun in -ing, or the noun of a verb
inline constexpr double kLonePartScale = 0.6;   // … where the index lacks the whole
inline constexpr double kLongFormScale = 0.3;   // a word of what it abbreviates
inline constexpr double kShortFormScale = 0.8;  // the abbreviation of it and the words after it
inline constexpr double kInflectedScale = 0.5;  // another inflection of an abbreviation
inline constexpr double kMeasureScale = 0.3;    // a word of its title, of an ID
inline constexpr double kSpellingScale = 0.95;  // what it may be misspelt for
inline constexpr double kOwnLetterScale = 0.5;  // … where the index has it, too, with «a» for å
/// Words of a long form or title in more than this part of the passages say nothing.
inline constexpr double kCommonShare = 0.2;
inline constexpr double kJoinedScale = 1.5;  // two of them, written as one

/// So many of the best passages are read again by rerank() at most; docs/quality.md tells what each
/// of its rules gains.
inline constexpr Xapian::doccount kReranked = 200;
/// So many of them always, and those further down that score at least this part of what the last
/// hit of a page does.
inline constexpr std::size_t kSurelyReranked = 50;
inline constexpr std::size_t kPage = 10;
inline constexpr double kWorthReranking = 0.4;
/// A four-letter piece of a word that question and passage share, against a whole word.
inline constexpr double kGramScale = 0.28;
inline constexpr double kGramSaturation = 0.4;
inline constexpr std::size_t kLeastAlike = 4;  // bytes; shorter words are pieces of anything
/// Neighbours of the question that are neighbours in the passage, against the rarer of the two.
inline constexpr double kNearnessScale = 0.2;
/// A word that only a passage nearby holds, and what is left of it for each passage further off.
inline constexpr double kSurroundingScale = 0.9;
inline constexpr double kSurroundingDecay = 0.93;

/// A place, time or number that a question asks for, against the question's words beside it; they
/// count half at this distance.
inline constexpr double kAnswerScale = 1;
inline constexpr double kAnswerReach = 4;
/// What the very best passages share, where the question is none but a subject: so many of their
/// words count in those that follow, so many of them.
inline constexpr std::size_t kFeedbackPassages = 4;
inline constexpr std::size_t kFeedbackReach = 30;
inline constexpr std::size_t kFeedbackWords = 12;
inline constexpr double kFeedbackScale = 0.35;

inline Xapian::BM25Weight weighting() {
  return Xapian::BM25Weight(kTermSaturation, 0, 1, kLengthNormalisation, kMinNormalisedLength);
}

}  // namespace sporhund::query
