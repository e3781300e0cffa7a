#include "schema/system_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

namespace sporhund::schema {
namespace {

constexpr auto kTexts = std::to_array<std::pair<int, std::string_view>>({
    {ENOENT, "finnes ikke"},
    {EACCES, "tilgang mangler"},
    {EPERM, "det er ikke tillatt"},
    {EEXIST, "finnes allerede"},
    {ENOTDIR, "en del av stien er ingen mappe"},
    {EISDIR, "er en mappe"},
    {ENOTEMPTY, "mappen er ikke tom"},
    {ELOOP, "symbolske lenker viser til hverandre i ring"},
    {ENAMETOOLONG, "navnet er for langt"},
    {ENOSPC, "det er ikke plass på disken"},
    {EDQUOT, "kvoten på disken er brukt opp"},
    {EROFS, "disken kan bare leses"},
    {EIO, "feil ved lesing eller skriving på disken"},
    {EBUSY, "er i bruk"},
    {EMFILE, "for mange filer er åpne"},
    {ENFILE, "for mange filer er åpne på maskinen"},
    {ENOMEM, "det er ikke nok minne"},
    {ESTALE, "filen er borte fra filtjeneren"},
});

}  // namespace

std::string system_text(int error) {
  const auto known = std::find_if(kTexts.begin(), kTexts.end(),
                                  [&](const auto& text) { return text.first == error; });
  return known != kTexts.end() ? std::string(known->second)
                               : std::generic_category().message(error);
}

}  // namespace sporhund::schema
