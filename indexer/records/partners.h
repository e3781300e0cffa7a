#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/records/record_source.h"
#include "schema/records.h"

namespace sporhund::indexer {

struct PartnerQuestion {
  std::string_view text;  ///< an assignment's own
  const std::vector<schema::Entity>& entities;
  const std::string& title;
  const std::string& owner;
  const RecordSource& source;
};

/// The bodies that an assignment's text names beside its owner: whom to work with («i samarbeid med
/// X»), whom to assist («bistå X», «bidra i X' arbeid»), whom to involve. Each once, in the text's
/// order. Not: the ministry that writes, where something is tried out («utprøvingen i X») or comes
/// from, who gets a copy, what the assignment is about (the title begins with it), and what is
/// named inside the title of a document or law.
std::vector<schema::Partner> find_partners(const PartnerQuestion& question);

}  // namespace sporhund::indexer
