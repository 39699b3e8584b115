package org.redoubt.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.redoubt.config.Settings;

/** Enum constants and times in the words that users read elsewhere. */
final class JsonWords {
  private JsonWords() {}

  static final class EnumWriters extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSerializer<?> modifyEnumSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonSerializer<?> standard) {
      return new EnumWriter();
    }
  }

  private static final class EnumWriter extends JsonSerializer<Enum<?>> {
    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(Settings.word(value));
    }
  }

  static final class EnumReaders extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> standard) {
      return new EnumReader(type.getRawClass());
    }
  }

  private static final class EnumReader extends JsonDeserializer<Object> {
    private final Class<?> type;

    EnumReader(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String word = in.getValueAsString("");
      for (Object constant : type.getEnumConstants()) {
        if (constant instanceof Enum<?> candidate && Settings.word(candidate).equals(word)) {
          return constant;
        }
      }
      return context.handleWeirdStringValue(
          type, word, "allowed: %s", Arrays.toString(type.getEnumConstants()));
    }
  }

  static final class InstantReader extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String value, DeserializationContext context)
        throws IOException {
      try {
        return Instant.parse(value);
      } catch (DateTimeException e) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, value, "a time such as 2026-08-24T10:15:30Z");
      }
    }
  }
}
