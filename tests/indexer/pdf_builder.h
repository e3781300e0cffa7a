#pragma once

/// Writes tiny PDFs for tests.

#include <string>
#include <vector>

namespace sporhund::indexer {

struct PdfPage {
  std::string content;     ///< a content stream; fonts /F1 Helvetica, /F2 Helvetica-BoldOblique
  std::string attributes;  ///< more of the page's dictionary: "/Rotate 90"
};

inline std::string object(std::size_t number, const std::string& body) {
  return std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
}

inline std::string reference(std::size_t number) {
  return std::to_string(number) + " 0 R";
}

/// `trailer` is put into the trailer's dictionary; objects 5 and later are pages and contents.
inline std::string make_pdf(const std::vector<PdfPage>& pages, const std::string& trailer = "") {
  std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>", "",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      "<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Helvetica-BoldOblique>>"};
  std::string kids;
  for (const PdfPage& page : pages) {
    const std::size_t number = objects.size() + 1;
    kids += reference(number) + " ";
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents " +
                      reference(number + 1) + "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>" +
                      page.attributes + ">>");
    objects.push_back("<</Length " + std::to_string(page.content.size()) + ">>stream\n" +
                      page.content + "\nendstream");
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  std::string pdf = "%PDF-1.7\n";
  for (std::size_t i = 0; i < objects.size(); ++i) pdf += object(i + 1, objects[i]);
  return pdf + "trailer\n<</Root 1 0 R/Size " + std::to_string(objects.size() + 1) + trailer +
         ">>\n%%EOF\n";
}

/// A line of text at a place, counted from the page's lower left corner.
inline std::string show(const std::string& text, int x, int y, const std::string& font = "F1") {
  return "BT /" + font + " 12 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
         ") Tj ET\n";
}

}  // namespace sporhund::indexer
