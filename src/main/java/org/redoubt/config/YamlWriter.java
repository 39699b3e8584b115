package org.redoubt.config;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes configuration records as block YAML; lists of numbers stay on one line. */
final class YamlWriter {
  /** Texts that no YAML version reads as anything but text. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_./][A-Za-z0-9_./-]*");

  private static final Pattern RESERVED =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|\\.nan|\\.inf|\\.?[0-9].*");

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  static String write(Record record) {
    YamlWriter writer = new YamlWriter();
    writer.keys(record, "", "");
    return writer.out.toString();
  }

  /** The keys of a record, the first one after another prefix than the others. */
  private void keys(Record record, String firstIndent, String indent) {
    String before = firstIndent;
    if (record.getClass().isAnnotationPresent(Kind.class)) {
      out.append(before).append(Kinds.KEY + ": ").append(Kinds.word(record)).append('\n');
      before = indent;
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      out.append(before).append(Settings.key(component)).append(':');
      Object value = get(record, component);
      if (value == null) {
        out.append(' ').append(Settings.of(component).absent()).append('\n');
      } else {
        value(value, indent);
      }
      before = indent;
    }
  }

  private void value(Object value, String indent) {
    if (value instanceof Record record) {
      out.append('\n');
      keys(record, indent + "  ", indent + "  ");
    } else if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
      out.append('\n');
      list.forEach(item -> keys((Record) item, indent + "  - ", indent + "    "));
    } else {
      out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private static @Nullable Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static String scalar(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(YamlWriter::scalar).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Double number) {
      return YamlNumber.text(number);
    } else if (value instanceof Enum<?> constant) {
      return Settings.word(constant);
    } else if (value instanceof String text) {
      return text(text);
    }
    return value.toString();
  }

  private static String text(String text) {
    if (PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
      return text;
    }
    return quoted(text);
  }

  /** In double quotes. */
  static String quoted(String text) {
    return text.codePoints()
        .mapToObj(YamlWriter::escape)
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escape(int c) {
    if (c == '"' || c == '\\') {
      return "\\" + (char) c;
    }
    boolean control = c < 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0x2028 || c == 0x2029;
    return control || c == 0xfeff ? "\\u%04x".formatted(c) : Character.toString(c);
  }
}
