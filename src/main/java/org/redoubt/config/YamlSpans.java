package org.redoubt.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Where each piece of a YAML text stands, by its path, so that one can be changed alone. */
final class YamlSpans {
  private static final YAMLFactory FACTORY = new YAMLFactory();
  private final YAMLParser parser;
  private final String text;
  private final Map<String, Span> spans = new HashMap<>();

  /**
   * Offsets into the text, in chars.
   *
   * @param keyStart of the key that holds the value; of the value itself in a list
   * @param keyEnd behind that key; the start of the value in a list
   * @param end behind the value, without comments and line breaks that follow it
   * @param flow whether the value is written in brackets or braces
   */
  record Span(int keyStart, int keyEnd, int start, int end, boolean flow) {}

  private YamlSpans(YAMLParser parser, String text) {
    this.parser = parser;
    this.text = text;
  }

  /** The spans of a text that {@link YamlTree} has read; the root has the empty path. */
  static Map<String, Span> of(String text) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      YamlSpans spans = new YamlSpans(parser, text);
      parser.nextToken();
      spans.node("", -1, -1);
      return Map.copyOf(spans.spans);
    } catch (JsonProcessingException e) {
      throw YamlText.syntaxError(e, line -> "line " + line);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** Notes a value and what is in it; returns where it ends. */
  private int node(String path, int keyStart, int keyEnd) throws IOException {
    int start = chars(parser.currentTokenLocation().getCharOffset());
    JsonToken token = parser.currentToken();
    boolean flow = token.isStructStart() && "{[".indexOf(text.charAt(start)) >= 0;
    int end =
        token == JsonToken.START_OBJECT
            ? entries(path, flow)
            : token == JsonToken.START_ARRAY ? items(path, flow) : Math.max(start, here());
    int from = keyStart < 0 ? start : keyStart;
    spans.put(path, new Span(from, keyStart < 0 ? start : keyEnd, start, end, flow));
    return end;
  }

  private int entries(String path, boolean flow) throws IOException {
    int end = here();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = Complaints.join(path, parser.currentName());
      int keyStart = chars(parser.currentTokenLocation().getCharOffset());
      int keyEnd = here();
      parser.nextToken();
      end = Math.max(keyEnd + 1, node(key, keyStart, keyEnd));
    }
    return flow ? here() : end;
  }

  private int items(String path, boolean flow) throws IOException {
    int end = here();
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      end = node(Complaints.join(path, String.valueOf(index)), -1, -1);
      index++;
    }
    return flow ? here() : end;
  }

  /** Behind the present token; a block text would count the line breaks behind it. */
  private int here() {
    int end = chars(parser.currentLocation().getCharOffset());
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The parser counts code points. */
  private int chars(long codePoints) {
    return text.offsetByCodePoints(0, (int) codePoints);
  }
}
