#include "cli/exit.h"

#include <fmt/format.h>

#include <exception>
#include <new>

#include "cli/labels.h"
#include "cli/output.h"
#include "schema/error.h"

namespace sporhund::cli {

int exit_code_of(const std::function<int()>& command) {
  try {
    const int code = command();
    finish_output();
    return code;
  } catch (const schema::Error& error) {
    print_message(message_of(error));
  } catch (const std::bad_alloc&) {
    print_message("minnet er brukt opp; indeksen er uskadd");
  } catch (const std::exception& error) {
    print_message(fmt::format("feil i programmet, meld den gjerne: {}", error.what()));
  }
  return kStopped;
}

}  // namespace sporhund::cli
