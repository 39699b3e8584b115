package org.redoubt.report;

import java.util.List;

/** HTML text under construction. Everything but the names of elements and attributes is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Text for between tags and for inside of double quotes. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().filter(Html::allowed).forEach(c -> escaped.append(escape(c)));
    return escaped.toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Character.toString(c);
    };
  }

  /** Control characters have no place in HTML, escaped or not. */
  private static boolean allowed(int c) {
    return c == '\n' || c == '\t' || (c >= 0x20 && !(c >= 0x7f && c < 0xa0));
  }

  /** An opening tag; attributes are names and values in turn. */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      out.append('"');
    }
    out.append('>');
    return this;
  }

  Html close(String element) {
    out.append("</").append(element).append(">\n");
    return this;
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** A whole element. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** A table; the first cell of each row heads it. */
  Html table(List<String> head, List<List<String>> rows) {
    open("div", "class", "wide").open("table").open("thead").open("tr");
    head.forEach(cell -> element("th", cell, "scope", "col"));
    close("tr").close("thead").open("tbody");
    for (List<String> row : rows) {
      open("tr");
      element("th", row.get(0), "scope", "row");
      row.stream().skip(1).forEach(cell -> element("td", cell));
      close("tr");
    }
    return close("tbody").close("table").close("div");
  }

  /** What is not to be escaped: the style sheet. */
  Html style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  /** The whole document. */
  String document() {
    return "<!DOCTYPE html>\n" + out;
  }
}
