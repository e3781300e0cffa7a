#include "query/verify/xml.h"

#include <expat.h>

#include <exception>
#include <new>

namespace sporhund::query {
namespace {

constexpr char kNamespaceEnd = '|';
constexpr int kMaxDepth = 64;

std::string_view local_name(std::string_view name) {
  return name.substr(name.rfind(kNamespaceEnd) + 1);
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view local) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (local_name(pair[0]) == local) return pair[1];
  }
  return {};
}

struct XmlReader::State {
  explicit State(XmlHandler& to) : handler(to) {}

  /// Nothing may be thrown through the parser, which is C: kept until it has returned.
  template <typename Action>
  void guarded(const Action& action) {
    if (thrown) return;
    try {
      action();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }

  static State& of(void* data) { return *static_cast<State*>(data); }

  static void start(void* data, const char* name, const char** attributes) {
    of(data).guarded([&] {
      if (++of(data).depth > kMaxDepth) throw XmlError("for dypt nøstet");
      of(data).handler.on_start(local_name(name), XmlAttributes(attributes));
    });
  }

  static void end(void* data, const char* name) {
    of(data).guarded([&] {
      --of(data).depth;
      of(data).handler.on_end(local_name(name));
    });
  }

  static void text(void* data, const char* text, int bytes) {
    of(data).guarded([&] { of(data).handler.on_text({text, static_cast<std::size_t>(bytes)}); });
  }

  static void document_type(void* data, const char*, const char*, const char*, int) {
    of(data).guarded([] { throw XmlError("har en dokumenttype (DTD)"); });
  }

  XmlHandler& handler;
  XML_Parser parser = nullptr;
  int depth = 0;
  std::exception_ptr thrown;
};

XmlReader::XmlReader(XmlHandler& handler) : state_(std::make_unique<State>(handler)) {
  state_->parser = XML_ParserCreateNS("UTF-8", kNamespaceEnd);
  if (state_->parser == nullptr) throw std::bad_alloc();
  XML_SetUserData(state_->parser, state_.get());
  XML_SetElementHandler(state_->parser, State::start, State::end);
  XML_SetCharacterDataHandler(state_->parser, State::text);
  XML_SetStartDoctypeDeclHandler(state_->parser, State::document_type);
}

XmlReader::~XmlReader() {
  XML_ParserFree(state_->parser);
}

void XmlReader::read(std::string_view piece, bool is_last) {
  const auto status =
      XML_Parse(state_->parser, piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
  if (state_->thrown) std::rethrow_exception(state_->thrown);
  if (status == XML_STATUS_ERROR) {
    throw XmlError(XML_ErrorString(XML_GetErrorCode(state_->parser)));
  }
}

}  // namespace sporhund::query
