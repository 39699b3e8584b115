package org.redoubt.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.redoubt.config.YamlNode.Entry;

/**
 * Reads YAML into located nodes. Anchors, aliases, tags and several documents are refused: one
 * experiment is plain data that reads the same in every parser.
 */
final class YamlTree {
  private static final YAMLFactory FACTORY = new YAMLFactory();
  private final YAMLParser parser;
  private final int[] codePoints;
  private final IntFunction<String> where;

  private YamlTree(YAMLParser parser, String text, IntFunction<String> where) {
    this.parser = parser;
    this.codePoints = text.codePoints().toArray(); // the parser counts these, not chars
    this.where = where;
  }

  /**
   * Reads the only document; empty where there is nothing but comments.
   *
   * @param where names a line (from 1) for messages
   */
  static Optional<YamlNode> parse(String text, IntFunction<String> where) {
    YamlText.check(text, where);
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new YamlTree(parser, text, where).document();
    } catch (JsonProcessingException e) {
      throw YamlText.syntaxError(e, where);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private Optional<YamlNode> document() throws IOException {
    if (parser.nextToken() == null) {
      return Optional.empty();
    }
    YamlNode root = node("");
    if (parser.nextToken() != null) {
      throw refuse("", "a second document", "one document", "keep one experiment per file");
    }
    return Optional.of(root);
  }

  private YamlNode node(String path) throws IOException {
    if (parser.isCurrentAlias() || parser.getObjectId() != null || startsWith("&")) {
      throw refuse(path, "an anchor or alias (& or *)", "plain values", "write the value out");
    }
    if (parser.getTypeId() != null) {
      throw refuse(path, "a tag (!)", "plain values", "remove the tag");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(path);
    }
    return token == JsonToken.START_ARRAY ? sequence(path) : scalar(token);
  }

  private YamlNode mapping(String path) throws IOException {
    String at = here();
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String keyAt = here();
      String keyPath = path.isEmpty() ? key : path + "." + key;
      Entry first = entries.get(key);
      if (first != null) {
        throw refuse(
            keyPath,
            "a second time (first at " + first.where() + ")",
            "each key once",
            "remove one of the two");
      }
      parser.nextToken();
      entries.put(key, new Entry(node(keyPath), keyAt));
    }
    return new YamlNode.Mapping(entries, at);
  }

  private YamlNode sequence(String path) throws IOException {
    String at = here();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(path + "." + items.size()));
    }
    return new YamlNode.Sequence(items, at);
  }

  private YamlNode scalar(JsonToken token) throws IOException {
    String value = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    return new YamlNode.Scalar(value, startsWith("\"'|>"), here());
  }

  /**
   * Looks at the source, because the parser tells neither {@code "5"} from {@code 5} nor an
   * anchored scalar from a plain one.
   */
  private boolean startsWith(String anyOf) {
    long offset = parser.currentTokenLocation().getCharOffset();
    return offset >= 0
        && offset < codePoints.length
        && anyOf.indexOf(codePoints[(int) offset]) >= 0;
  }

  private String here() {
    return where.apply(parser.currentTokenLocation().getLineNr());
  }

  private ConfigException refuse(String path, String found, String allowed, String advice) {
    return new ConfigException(here(), path, "found " + found, allowed, advice);
  }
}
