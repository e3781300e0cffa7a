#pragma once

/// What people read where JSON has names.

#include <string>
#include <string_view>
#include <vector>

#include "query/verify.h"
#include "schema/answer.h"
#include "schema/document.h"
#include "schema/error.h"
#include "schema/passage.h"

namespace sporhund::cli {

std::string_view label(schema::DocumentType type);
std::string_view label(schema::FailureReason reason);
std::string_view label(schema::EntityKind kind);
std::string_view label(schema::UnreadReason reason);
std::string_view label(query::QuoteStatus status);
/// In the definite form: "oppdraget".
std::string_view label(schema::UnitKind kind);

/// A sentence for people, with a way on where there is one.
std::string message_of(const schema::Error& error);

/// "1 side", "1 204 sider"; the number is not broken.
std::string counted(int count, std::string_view one, std::string_view many);
/// The document's title, else the name of its file; harmless.
std::string title_of(const schema::Document& document);
/// "97 %".
std::string percent(double share);
/// "side 2, 4–7 og 9: ikke lest; krever OCR", a reason a line, without a line break at the end.
std::string unread_pages(const std::vector<schema::UnreadPage>& pages);
/// One line per file that could not be read: its path, and why below.
std::string failure_list(const std::vector<schema::Failure>& failures);

}  // namespace sporhund::cli
