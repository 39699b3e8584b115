package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BrokenConfigurationsTest {
  private static final int LONGEST = 300;

  @ParameterizedTest(name = "{1}")
  @CsvFileSource(
      resources = "broken-configurations.csv",
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false)
  void aBrokenKeyIsNamedWithItsLineAndRemedy(String part, String replacement, String message) {
    String base = TestConfigurations.base();
    assertThat(base).contains(unescape(part));
    String broken = base.replace(unescape(part), unescape(replacement));

    assertThat(complaint(broken)).isEqualTo(message).hasSizeLessThan(LONGEST).doesNotContain("\n");
  }

  private static String complaint(String yaml) {
    return String.valueOf(
        catchThrowableOfType(
                ConfigException.class, () -> ExperimentYaml.parse(yaml, "f.yaml", List.of()))
            .getMessage());
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\u0001");
  }

  @Test
  void theBaseOfTheTableIsValid() {
    assertThat(ExperimentYaml.parse(TestConfigurations.base(), "f.yaml", List.of()).name())
        .isEqualTo("tiny");
  }

  @Test
  void theExceptionCarriesItsParts() {
    String broken = TestConfigurations.base().replace("lambda_lc", "lambda_cl");

    ConfigException error =
        catchThrowableOfType(
            ConfigException.class, () -> ExperimentYaml.parse(broken, "f.yaml", List.of()));

    assertThat(error.where()).isEqualTo("f.yaml:10");
    assertThat(error.path()).isEqualTo("method.lambda_cl");
    assertThat(error.problem()).isEqualTo("unknown key");
    assertThat(error.allowed()).startsWith("kind, lambda_lc, lambda_gb");
    assertThat(error.advice()).isEqualTo("did you mean lambda_lc?");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "broken-texts.csv", delimiter = '|', quoteCharacter = '`')
  void aTextThatIsNoMapIsRefused(String yaml, String message) {
    assertThat(complaint(unescape(yaml.replace("_", "")))).isEqualTo(message);
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path dir) {
    Path file = dir.resolve("absent.yaml");

    assertThat(readComplaint(file))
        .isEqualTo(file + ": found no such file; allowed: a YAML file; check the path");
  }

  @Test
  void aDirectoryIsRefused(@TempDir Path dir) {
    assertThat(readComplaint(dir))
        .startsWith(dir + ": found a directory; allowed: a YAML file; name a file in it");
  }

  @Test
  void aByteOutsideUtf8IsNamedWithItsLine(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("latin1.yaml");
    Files.write(file, "name: a\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(readComplaint(file))
        .isEqualTo(file + ":2: found the byte 0xe9; allowed: UTF-8; save the file as UTF-8");
  }

  @Test
  void aFileTooLargeForAConfigurationIsNotParsed(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("large.yaml");
    Files.write(file, new byte[(1 << 20) + 1]);

    assertThat(readComplaint(file))
        .isEqualTo(file + ": found 1048577 bytes; allowed: at most 1048576; check the path");
  }

  @Test
  void aByteOrderMarkIsSkipped(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("bom.yaml");
    Files.writeString(file, "\ufeff" + TestConfigurations.base());

    assertThat(ExperimentYaml.read(file, List.of()).name()).isEqualTo("tiny");
  }

  private static String readComplaint(Path file) {
    return String.valueOf(
        catchThrowableOfType(ConfigException.class, () -> ExperimentYaml.read(file, List.of()))
            .getMessage());
  }
}
