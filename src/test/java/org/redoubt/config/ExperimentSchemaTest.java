package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentSchemaTest {
  private static final Path FILE = Path.of("assets", "experiment.schema.json");

  static List<Path> samples() throws IOException {
    return TestConfigurations.samples();
  }

  @Test
  void theFileInAssetsIsWhatTheRecordsSay() throws IOException {
    String generated = ExperimentSchema.json();
    if (Boolean.getBoolean("redoubt.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, generated);
    }
    assertThat(FILE)
        .as("regenerate with: mvn test -Dtest=ExperimentSchemaTest -Dredoubt.update=true")
        .hasContent(generated);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleAndItsWrittenFormSatisfyTheSchema(Path file) throws IOException {
    assertThat(problems(Files.readString(file))).isEmpty();
    assertThat(problems(ExperimentYaml.write(ExperimentYaml.read(file, List.of())))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epochs: 2 | epochs: 0",
        "epochs: 2 | epochs: 2.5",
        "epochs: 2 | epoch: 2",
        "name: tiny | seed: 1",
        "kind: adr | kind: ard",
        "split: pool2 | split: 3",
        "epsilon: 0.3 | epsilon: x/255",
        "epsilon: 0.3 | norm: l3"
      })
  void theSchemaRefusesWhatTheReaderRefuses(String part, String replacement) throws IOException {
    String broken = TestConfigurations.base().replace(part, replacement);

    assertThat(problems(broken)).isNotEmpty();
  }

  private static List<String> problems(String yaml) throws IOException {
    JsonNode schema = new ObjectMapper().readTree(ExperimentSchema.json());
    return new SchemaValidator(schema).problems(new YAMLMapper().readTree(yaml));
  }
}
