package org.redoubt.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gets the text of a configuration, and says in one line why it is no YAML. */
final class YamlText {
  private static final long LARGEST = 1 << 20;
  private static final Pattern TAB_INDENT = Pattern.compile("(?m)^ *\\t[ \\t]*[^\\s#]");
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufffe\\uffff&&[^\\r]]");
  private static final String YAML_FILE = "a YAML file";

  private YamlText() {}

  /** The text of a UTF-8 file, without byte order mark. */
  static String read(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) {
      throw new ConfigException(name, "", "found no such file", YAML_FILE, "check the path");
    }
    if (Files.isDirectory(file)) {
      throw new ConfigException(
          name,
          "",
          "found a directory",
          YAML_FILE,
          "name a file in it, for example " + file.resolve("quickstart.yaml"));
    }
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        String found = "found " + size + " bytes";
        throw new ConfigException(name, "", found, "at most " + LARGEST, "check the path");
      }
      return decode(Files.readAllBytes(file), line -> name + ":" + line);
    } catch (IOException e) {
      throw new ConfigException(
          name, "", "cannot be read (" + e + ")", YAML_FILE, "check its permissions");
    }
  }

  private static String decode(byte[] bytes, IntFunction<String> where) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      String found = "found the byte 0x%02x".formatted(bytes[in.position()] & 0xff);
      throw new ConfigException(
          where.apply(lineAt(text, text.length())), "", found, "UTF-8", "save the file as UTF-8");
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Refuses what the parser would refuse less clearly. */
  static void check(String text, IntFunction<String> where) {
    Matcher control = CONTROL.matcher(text);
    if (control.find()) {
      throw new ConfigException(
          where.apply(lineAt(text, control.start())),
          "",
          "found the control character 0x%02x".formatted((int) text.charAt(control.start())),
          "text in UTF-8",
          "save the file as plain UTF-8 text");
    }
    Matcher tab = TAB_INDENT.matcher(text);
    if (tab.find()) {
      throw new ConfigException(
          where.apply(lineAt(text, tab.start())),
          "",
          "found a tab in the indentation",
          "spaces",
          "replace the tab by spaces");
    }
  }

  /** The parser's complaint, without its excerpt of the source. */
  static ConfigException syntaxError(JsonProcessingException error, IntFunction<String> where) {
    JsonLocation location = error.getLocation();
    int line = location == null ? 1 : Math.max(1, location.getLineNr());
    List<String> parts =
        Arrays.stream(error.getOriginalMessage().split("\\R"))
            .filter(part -> !part.startsWith(" "))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    String reason =
        parts.stream()
            .limit(2)
            .collect(Collectors.joining(", "))
            .replaceAll("(, got this instead|, from `| \\(Do not use).*", "");
    return new ConfigException(
        where.apply(line),
        "",
        "no valid YAML (" + reason + ")",
        "keys and values as in key: value",
        "check the indentation, quotes and brackets here and in the line above");
  }

  private static int lineAt(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
