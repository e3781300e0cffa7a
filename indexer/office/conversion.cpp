#include "indexer/office/conversion.h"

#include <fmt/core.h>
#include <signal.h>
#include <sys/wait.h>

#include <fstream>
#include <optional>
#include <string>

#include "indexer/office/confine.h"
#include "indexer/office/foreign_process.h"
#include "indexer/office/own_folder.h"
#include "indexer/pdf/signature.h"
#include "indexer/worker/mapped_file.h"
#include "schema/error.h"
#include "schema/file_kind.h"

namespace sporhund::indexer {
namespace {

namespace fs = std::filesystem;
using schema::Failure;
using schema::FailureReason;

/// No macros, and nothing from outside the document.
constexpr const char* kProfile =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

constexpr const char* kOptions[] = {"--headless",           "--norestore", "--nolockcheck",
                                    "--nodefault",          "--nologo",    "--convert-to",
                                    "pdf:writer_pdf_Export"};
/// LibreOffice 7.4 would read HTML as a web document, and print that without its first paragraph.
constexpr const char* kHtmlFilter = "--infilter=HTML (StarWriter)";

/// Whatever it is called: many a .doc is HTML.
bool is_html(const Snapshot& file) {
  const std::string ending = schema::file_ending(file.path().native());
  return ending == ".html" || ending == ".htm" ||
         looks_like_html(MappedFile(file.descriptor(), file.size()).bytes());
}

void write(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << bytes << std::flush;
  if (!out) throw schema::Error(schema::ErrorCode::io, file.string(), "kan ikke skrives");
}

/// Programs of a LibreOffice outside of /usr stand in its folder `program`.
fs::path installation_of(const fs::path& program) {
  const fs::path folder = program.parent_path();
  return folder.filename() == "program" ? folder.parent_path() : folder;
}

/// One file on its way to a PDF.
class Conversion {
 public:
  Conversion(const Snapshot& file, const ReaderOptions& options)
      : file_(file), options_(options), limits_(options.limits) {}

  std::variant<Snapshot, Failure> run() {
    write(folder_.path() / "profile/user/registrymodifications.xcu", kProfile);
    write(input(), MappedFile(file_.descriptor(), file_.size()).bytes());
    const ProcessEnd end = run_process(command(), environment(), limits_.conversion_time);
    if (auto problem = problem_of(end)) return std::move(*problem);
    return written_pdf(end.said);
  }

 private:
  fs::path input() const {
    return folder_.path() / ("document" + file_.path().extension().string());
  }

  std::vector<std::string> command() const {
    const auto time = std::chrono::ceil<std::chrono::seconds>(limits_.conversion_time).count();
    const Confinement confinement{.memory_bytes = limits_.conversion_memory_bytes,
                                  .cpu_seconds = static_cast<std::uint64_t>(time),
                                  .file_bytes = limits_.conversion_bytes,
                                  .own_folder = folder_.path(),
                                  .program_folder = installation_of(options_.office_program)};
    std::vector<std::string> words{options_.worker_command.front()};
    for (std::string& word : confinement_words(confinement)) words.push_back(std::move(word));
    const std::string folder = folder_.path().string();
    words.push_back(options_.office_program.string());
    for (const char* word : kOptions) words.emplace_back(word);
    if (is_html(file_)) words.emplace_back(kHtmlFilter);
    words.push_back("-env:UserInstallation=file://" + folder + "/profile");
    words.insert(words.end(), {"--outdir", folder + "/out", input().string()});
    return words;
  }

  std::vector<std::string> environment() const {
    const std::string folder = folder_.path().string();
    return {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp", "HOME=" + folder,
            "TMPDIR=" + folder};
  }

  Failure failed(FailureReason reason, std::string detail) const {
    return {file_.path().string(), reason, std::move(detail)};
  }

  std::optional<Failure> problem_of(const ProcessEnd& end) const {
    const double seconds = std::chrono::duration<double>(limits_.conversion_time).count();
    const bool killed = WIFSIGNALED(end.status);
    if (end.timed_out || (killed && WTERMSIG(end.status) == SIGXCPU)) {
      return failed(FailureReason::timeout,
                    fmt::format("LibreOffice brukte mer enn {} s", seconds));
    }
    if (killed && WTERMSIG(end.status) == SIGXFSZ) return too_large();
    if (killed) {
      return failed(FailureReason::crashed,
                    fmt::format("LibreOffice ble avsluttet av signal {}", WTERMSIG(end.status)));
    }
    if (WEXITSTATUS(end.status) != kNotStarted) return std::nullopt;
    return failed(FailureReason::converter_missing,
                  "LibreOffice kan ikke startes, og sa: " + end.said);
  }

  Failure too_large() const {
    return failed(FailureReason::too_large,
                  fmt::format("PDF-en av filen er større enn {} byte", limits_.conversion_bytes));
  }

  /// What LibreOffice wrote, and nothing that it may have put there instead.
  std::variant<Snapshot, Failure> written_pdf(const std::string& said) const {
    ReadingLimits limits;
    limits.file_bytes = limits_.conversion_bytes;
    auto taken = Snapshot::take(folder_.path() / "out/document.pdf", limits);
    if (const auto* failure = std::get_if<Failure>(&taken)) {
      if (failure->reason == FailureReason::too_large) return too_large();
      return failed(FailureReason::damaged,
                    "LibreOffice kunne ikke gjøre filen om til PDF, og sa: " + said);
    }
    auto& pdf = std::get<Snapshot>(taken);
    if (!has_pdf_signature(MappedFile(pdf.descriptor(), pdf.size()).bytes())) {
      return failed(FailureReason::damaged, "LibreOffice gjorde filen om til noe annet enn PDF");
    }
    return std::move(pdf).going_by(file_);
  }

  const Snapshot& file_;
  const ReaderOptions& options_;
  const ReadingLimits& limits_;
  OwnFolder folder_;
};

/// Word and LibreOffice encrypt in a container that is no document of its own kind.
bool is_encrypted(const Snapshot& file) {
  constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const MappedFile mapped(file.descriptor(), file.size());
  return file.path().extension() == ".docx" && mapped.bytes().starts_with(kCompoundFile);
}

}  // namespace

std::variant<Snapshot, Failure> converted_to_pdf(const Snapshot& file,
                                                 const ReaderOptions& options) {
  if (is_encrypted(file)) {
    return Failure{file.path().string(), FailureReason::encrypted,
                   "filen kan bare åpnes med passord"};
  }
  if (options.office_program.empty()) {
    return Failure{
        file.path().string(), FailureReason::converter_missing,
        "krever LibreOffice Writer, som ikke er installert; prøves igjen når den er det"};
  }
  return Conversion(file, options).run();
}

}  // namespace sporhund::indexer
