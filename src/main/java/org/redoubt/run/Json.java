package org.redoubt.run;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.Kinds;
import org.redoubt.result.Analysis;
import org.redoubt.result.ExplorerReply;
import org.redoubt.result.Proportion;

/**
 * Records as JSON: keys in snake_case, enum constants and kinds by the words the configuration uses
 * for them, times in ISO 8601, {@code k of n} with its rate and 95 % interval.
 */
public final class Json {
  private static final ObjectMapper MAPPER = mapper();
  private static final ObjectWriter LINES =
      MAPPER
          .writer()
          .without(SerializationFeature.INDENT_OUTPUT)
          .with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private Json() {}

  /** The JSON text of a record, indented, with a line end. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(value.getClass() + " has no JSON form", e);
    }
  }

  /** The JSON text of a record on one line of ASCII, without a line end. */
  static String line(Object value) {
    try {
      return LINES.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(value.getClass() + " has no JSON form", e);
    }
  }

  /** Reads a record from text. */
  static <T> T parse(String text, Class<T> type) throws JsonProcessingException {
    return MAPPER.readValue(text, type);
  }

  /** Reads any JSON. */
  static JsonNode tree(String text) throws JsonProcessingException {
    return MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION).readTree(text);
  }

  static byte[] bytes(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what a command of this program printed with --json; keys that the record does not know
   * are passed over.
   *
   * @throws RunException if it is no such document
   */
  public static <T> T printed(String output, Class<T> type) {
    try {
      return parse(output, type);
    } catch (JsonProcessingException e) {
      String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new RunException("the command printed what is not understood: " + problem, e);
    }
  }

  /**
   * Reads a record; keys that it does not know are passed over, missing ones are an error unless
   * they came later than files that may be about.
   */
  static <T> T read(Path file, Class<T> type) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return type == AnalysisRecord.class
        ? MAPPER.treeToValue(EarlierFiles.completed(MAPPER.readTree(bytes)), type)
        : MAPPER.readValue(bytes, type);
  }

  /**
   * As {@link #read(Path, Class)}, for a file that the user may have to put right.
   *
   * @param advice what to do about a damaged file
   * @throws RunException if the file cannot be read or is damaged
   */
  static <T> T read(Path file, Class<T> type, String advice) {
    try {
      return read(file, type);
    } catch (JsonProcessingException e) {
      String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new RunException(file + " is damaged: " + problem + "; " + advice, e);
    } catch (IOException e) {
      throw new RunException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Attack.class, ByKind.class)
            .addMixIn(Analysis.class, ByKind.class)
            .addMixIn(ExplorerReply.class, ByKind.class)
            .addModule(module())
            .build();
    for (Class<?> family : List.of(Attack.class, Analysis.class, ExplorerReply.class)) {
      Kinds.of(family)
          .forEach((word, member) -> mapper.registerSubtypes(new NamedType(member, word)));
    }
    return mapper;
  }

  private static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new JsonWords.InstantReader())
        .addSerializer(Path.class, ToStringSerializer.instance)
        .addSerializer(Proportion.class, new ProportionWriter())
        .setSerializerModifier(new JsonWords.EnumWriters())
        .setDeserializerModifier(new JsonWords.EnumReaders());
  }

  /** The record's kind stands in its own key, as in the configuration. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface ByKind {}

  /** Rate and interval are derived, but a script should not have to derive them again. */
  private static final class ProportionWriter extends JsonSerializer<Proportion> {
    @Override
    public void serialize(Proportion value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeNumberField("k", value.k());
      out.writeNumberField("n", value.n());
      out.writeNumberField("rate", value.rate());
      out.writeNumberField("lower", value.lower());
      out.writeNumberField("upper", value.upper());
      out.writeEndObject();
    }
  }
}
