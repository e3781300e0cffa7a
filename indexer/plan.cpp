#include "indexer/plan.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "schema/version.h"

namespace sporhund::indexer {

namespace {

bool is_same(const FileStamp& known, const schema::SourceFile& file) {
  return known.modified_ns != 0 && known == FileStamp{file.size, file.modified_ns};
}

bool lies_under(const std::string& path, const std::vector<std::filesystem::path>& folders) {
  return std::ranges::any_of(folders, [&](const std::filesystem::path& folder) {
    const std::string& prefix = folder.native();
    if (!path.starts_with(prefix)) return false;
    return path.size() == prefix.size() || prefix.ends_with('/') || path[prefix.size()] == '/';
  });
}

/// A file of the catalog that this run says nothing about.
bool out_of_sight(const std::string& path, const schema::FoundFiles& found) {
  return !lies_under(path, found.roots) || lies_under(path, found.unreachable);
}

constexpr std::string_view kOcrLine = "\nocr ";

/// How pages without text were read; stands last in a fingerprint.
std::string ocr_line(const OcrOptions& ocr) {
  const bool lacking = ocr.mode != OcrMode::off && !ocr.recognises();
  return std::string(kOcrLine) +
         std::string(lacking ? "unavailable" : schema::name_of(kOcrModes, ocr.mode));
}

std::string_view without_ocr(std::string_view fingerprint) {
  return fingerprint.substr(0, fingerprint.rfind(kOcrLine));
}

/// Whether pages that show few words or none were looked at.
bool was_looked_at(const CatalogDocument& known) {
  OcrOptions off;
  off.mode = OcrMode::off;
  return !known.fingerprint.ends_with(ocr_line(off));
}

/// Whether a document is in the index as it would be written now. Whether OCR is at hand does not
/// matter to one that needs none, which only a look tells; by force every page is read by it.
bool is_current(const CatalogDocument& known, const std::string& fingerprint,
                const OcrOptions& ocr) {
  if (known.fingerprint == fingerprint) return true;
  if (without_ocr(known.fingerprint) != without_ocr(fingerprint)) return false;
  if (ocr.mode != OcrMode::off && !was_looked_at(known)) return false;
  const schema::ReadingQuality& reading = known.document.reading;
  return ocr.mode != OcrMode::force && reading.pages_ocr == 0 && reading.pages_unreadable == 0;
}

std::string fingerprint_of(const DocumentJob& job, const OcrOptions& ocr) {
  std::string print = "a" + std::to_string(schema::kAnalyserVersion) + " x" +
                      std::to_string(schema::kExtractorVersion) + " o" +
                      std::to_string(schema::kOcrVersion);
  for (const auto& [path, stamp] : job.files) print += '\n' + path;
  for (const auto& [field, value] : job.values) {
    print += '\n' + field + (value ? "=" + *value : std::string(" null"));
  }
  return print + ocr_line(ocr);
}

using Jobs = std::map<std::string, DocumentJob>;  // by SHA-256

/// Every content that is there, with all its files.
Jobs gather_contents(const PlanInput& input, Plan& plan) {
  Jobs jobs;
  for (const auto& [sha256, entry] : input.catalog.documents) {
    for (const auto& [path, stamp] : entry.files) {
      if (out_of_sight(path, input.found)) jobs[sha256].files[path] = stamp;
    }
  }
  std::set<std::string> seen;
  for (const schema::SourceFile& file : input.found.files) {
    const auto* sha256 = std::get_if<std::string>(&input.hashed.at(file.path));
    if (sha256 == nullptr) continue;
    jobs[*sha256].files[file.path] = {file.size, file.modified_ns};
    plan.duplicates += seen.insert(*sha256).second ? 0 : 1;
  }
  return jobs;
}

bool found_here(const DocumentJob& job, const PlanInput& input) {
  return std::ranges::any_of(job.files,
                             [&](const auto& file) { return input.hashed.contains(file.first); });
}

void plan_documents(const PlanInput& input, Plan& plan) {
  Jobs jobs = gather_contents(input, plan);
  for (const auto& [sha256, entry] : input.catalog.documents) {
    if (!jobs.contains(sha256)) plan.remove.push_back(entry.document.id);
  }
  for (auto& [sha256, job] : jobs) {
    job.sha256 = sha256;
    const auto known = input.catalog.documents.find(sha256);
    if (!found_here(job, input)) {
      job.values = known->second.values;
    } else if (input.overrides) {
      job.values = input.overrides(job.files.begin()->first, sha256);
    }
    job.fingerprint = fingerprint_of(job, input.ocr);
    const bool same = known != input.catalog.documents.end() &&
                      is_current(known->second, job.fingerprint, input.ocr) && !input.rebuild;
    if (!same) {
      plan.write.push_back(std::move(job));
      continue;
    }
    plan.unchanged += found_here(job, input) ? 1 : 0;
    if (known->second.files != job.files) plan.restamp.push_back(std::move(job));
  }
  std::ranges::sort(plan.write, {},
                    [](const DocumentJob& job) { return job.files.begin()->first; });
}

void plan_failures(const PlanInput& input, Plan& plan) {
  for (const auto& [path, content] : input.hashed) {
    if (const auto* failure = std::get_if<CatalogFailure>(&content)) plan.fail.push_back(*failure);
  }
  for (const auto& [path, entry] : input.catalog.failures) {
    const auto now = input.hashed.find(path);
    const bool fails =
        now != input.hashed.end() && std::holds_alternative<CatalogFailure>(now->second);
    const bool unseen = out_of_sight(path, input.found);
    if (!fails && !unseen) plan.forget.push_back(path);
    if (!fails && unseen && input.rebuild) plan.keep.push_back(entry);
  }
}

}  // namespace

HashedFiles known_files(const Catalog& catalog, const schema::FoundFiles& found) {
  struct Known {
    FileStamp stamp;
    const std::string* sha256 = nullptr;
    const CatalogFailure* failure = nullptr;
  };
  std::unordered_map<std::string_view, Known> known;
  for (const auto& [sha256, entry] : catalog.documents) {
    for (const auto& [path, stamp] : entry.files) known[path] = {stamp, &sha256, nullptr};
  }
  for (const auto& [path, entry] : catalog.failures) {
    if (!entry.transient) known[path] = {entry.stamp, nullptr, &entry};
  }
  HashedFiles same;
  for (const schema::SourceFile& file : found.files) {
    const auto entry = known.find(file.path);
    if (entry == known.end() || !is_same(entry->second.stamp, file)) continue;
    const auto& [stamp, sha256, failure] = entry->second;
    same.emplace(file.path, sha256 != nullptr ? HashedFile(*sha256) : HashedFile(*failure));
  }
  return same;
}

Plan make_plan(const PlanInput& input) {
  Plan plan;
  plan_documents(input, plan);
  plan_failures(input, plan);
  return plan;
}

FileStamp settled_stamp(const schema::SourceFile& file, std::int64_t now_ns) {
  constexpr std::int64_t kSettledNs = 2'000'000'000;
  const bool settled = file.modified_ns < now_ns - kSettledNs;
  return {file.size, settled ? file.modified_ns : 0};
}

}  // namespace sporhund::indexer
