package org.redoubt.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redoubt.config.YamlNode.Entry;
import org.redoubt.config.YamlNode.Mapping;
import org.redoubt.config.YamlNode.Sequence;
import org.redoubt.config.YamlSpans.Span;

/**
 * Turns a YAML text into one that says something else, touching only what differs: comments, order
 * and layout of the rest stay as the user wrote them.
 */
final class YamlPatch {
  private final String text;
  private final Map<String, Span> spans;
  private final List<Edit> edits = new ArrayList<>();

  /** Chars from start to end are replaced. */
  private record Edit(int start, int end, String by) {}

  private YamlPatch(String text) {
    this.text = text;
    this.spans = YamlSpans.of(text);
  }

  /**
   * The text changed.
   *
   * @param before what the text says now
   * @param after what it is to say
   */
  static String apply(String text, Mapping before, Mapping after) {
    YamlPatch patch = new YamlPatch(text);
    patch.change("", before, after);
    StringBuilder changed = new StringBuilder(text);
    patch.edits.stream()
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.by()));
    return changed.toString();
  }

  private void change(String path, YamlNode before, YamlNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof Mapping old && after instanceof Mapping now && old.entries().size() > 0) {
      map(path, old, now);
    } else if (before instanceof Sequence old && after instanceof Sequence now) {
      list(path, old, now);
    } else if (!sameSpelling(before, after)) {
      replace(path, after);
    }
  }

  private static boolean sameSpelling(YamlNode before, YamlNode after) {
    return YamlNode.same(before, after) && before.describe().equals(after.describe());
  }

  private void map(String path, Mapping old, Mapping now) {
    boolean sameKeys = old.entries().keySet().equals(now.entries().keySet());
    String first = old.entries().keySet().iterator().next();
    boolean lines = now.entries().containsKey(first) || standsAlone(span(path).start());
    if (!sameKeys && (span(path).flow() || !lines || now.entries().isEmpty())) {
      replace(path, now);
      return;
    }
    for (String key : old.entries().keySet()) {
      YamlNode value = now.child(key);
      if (value == null) {
        removeLines(span(Complaints.join(path, key)));
      } else {
        change(Complaints.join(path, key), Objects.requireNonNull(old.child(key)), value);
      }
    }
    add(path, old, now);
  }

  /** Keys that are new, each behind the one before it. */
  private void add(String path, Mapping old, Mapping now) {
    int at = -1;
    String indent = indent(span(path).start());
    for (Map.Entry<String, Entry> entry : now.entries().entrySet()) {
      String key = entry.getKey();
      if (old.entries().containsKey(key)) {
        at = lineEnd(span(Complaints.join(path, key)).end());
      } else {
        String value = YamlFlow.afterKey(entry.getValue().value(), indent);
        String line = YamlFlow.key(key) + ":" + value;
        int first = span(path).start();
        edits.add(
            at < 0
                ? new Edit(first, first, line + "\n" + indent)
                : new Edit(at, at, "\n" + indent + line));
      }
    }
  }

  private void list(String path, Sequence old, Sequence now) {
    int more = now.items().size() - old.items().size();
    int same = 0;
    while (same < Math.min(old.items().size(), now.items().size())
        && YamlNode.same(old.items().get(same), now.items().get(same))) {
      same++;
    }
    boolean block = !old.items().isEmpty() && !span(path).flow();
    if (more == 0 && !now.items().isEmpty()) {
      for (int i = 0; i < now.items().size(); i++) {
        change(Complaints.join(path, String.valueOf(i)), old.items().get(i), now.items().get(i));
      }
    } else if (block && more == 1 && same == old.items().size()) {
      append(path, now.items().get(same));
    } else if (block && more == -1 && !now.items().isEmpty() && old.without(same).equals(now)) {
      removeLines(span(Complaints.join(path, String.valueOf(same))));
    } else {
      replace(path, now);
    }
  }

  private void append(String path, YamlNode item) {
    Span list = span(path);
    String indent = indent(list.start());
    int at = lineEnd(list.end());
    String text = "\n" + indent + "- " + YamlFlow.block(item, indent + "  ");
    edits.add(new Edit(at, at, text));
  }

  private void replace(String path, YamlNode by) {
    Span span = span(path);
    boolean item = span.keyEnd() == span.start();
    if (inFlow(path) || (span.flow() && YamlFlow.isShort(by, column(span.start())))) {
      edits.add(new Edit(span.start(), span.end(), spaced(span, YamlFlow.line(by))));
    } else if (item) {
      String indent = indent(span.start());
      edits.add(new Edit(span.start(), span.end(), YamlFlow.block(by, indent)));
    } else {
      replaceBehindKey(span, YamlFlow.afterKey(by, indent(span.keyStart())));
    }
  }

  private void replaceBehindKey(Span span, String value) {
    boolean spaces = span.start() > span.keyEnd() + 1 && onOneLine(span);
    boolean keepsThem = spaces && !value.isEmpty() && value.indexOf('\n') < 0;
    edits.add(
        keepsThem
            ? beforeComment(span, value.strip())
            : new Edit(span.keyEnd(), Math.max(span.end(), span.keyEnd() + 1), ":" + value));
  }

  /** The value in the place of the old one; a comment behind it keeps its column. */
  private Edit beforeComment(Span span, String value) {
    int end = span.end();
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    int gap = end - span.end();
    if (gap == 0 || end == text.length() || text.charAt(end) != '#') {
      return new Edit(span.start(), span.end(), value);
    }
    int longer = value.length() - (span.end() - span.start());
    return new Edit(span.start(), end, value + " ".repeat(Math.max(1, gap - longer)));
  }

  /** Whether nothing but spaces, such as the dash of a list item, stands before it on its line. */
  private boolean standsAlone(int offset) {
    return text.substring(offset - column(offset), offset).isBlank();
  }

  private boolean onOneLine(Span span) {
    return text.substring(span.keyStart(), span.end()).indexOf('\n') < 0;
  }

  /** A value where there was none needs a space before it. */
  private String spaced(Span span, String value) {
    boolean tight = span.start() > 0 && text.charAt(span.start() - 1) == ':';
    return tight && !value.isEmpty() ? " " + value : value;
  }

  private boolean inFlow(String path) {
    for (String above = path; !above.isEmpty(); ) {
      above = above.contains(".") ? above.substring(0, above.lastIndexOf('.')) : "";
      if (span(above).flow()) {
        return true;
      }
    }
    return false;
  }

  /** The lines on which an entry or item stands, with their comments. */
  private void removeLines(Span span) {
    int start = text.lastIndexOf('\n', span.keyStart() - 1) + 1;
    int end = Math.min(text.length(), lineEnd(span.end()) + 1);
    edits.add(new Edit(start, end, ""));
  }

  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }

  private int column(int offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Spaces up to what stands there; the dash of a list item counts as one. */
  private String indent(int offset) {
    return " ".repeat(column(offset));
  }

  private Span span(String path) {
    return Objects.requireNonNull(spans.get(path), path);
  }
}
