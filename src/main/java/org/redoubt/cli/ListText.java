package org.redoubt.cli;

import java.util.ArrayList;
import java.util.List;

/** Cuts a list of YAML values at the commas that stand in no bracket, brace or quotes. */
final class ListText {
  private final List<String> values = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private int depth;
  private char quote;

  private ListText() {}

  /** The values, without the spaces around them; one empty text for an empty list. */
  static List<String> split(String list) {
    ListText text = new ListText();
    list.chars().forEach(c -> text.take((char) c));
    text.cut();
    return text.values;
  }

  private void take(char c) {
    if (c == ',' && depth == 0 && quote == 0) {
      cut();
      return;
    }
    value.append(c);
    if (quote != 0) {
      quote = c == quote ? 0 : quote;
      return;
    }
    switch (c) {
      case '\'', '"' -> quote = c;
      case '[', '{' -> depth++;
      case ']', '}' -> depth--;
      default -> {}
    }
  }

  private void cut() {
    values.add(value.toString().strip());
    value.setLength(0);
  }
}
