package org.redoubt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The window is started with the libraries of packaging/window-libraries, and no others. */
class WindowLibrariesTest {
  private static final Path LIST = Path.of("packaging", "window-libraries");

  /** Found by name while the program runs: the codec writes the images in an SVG file. */
  private static final Set<String> BY_NAME = Set.of("batik-codec");

  /** Adapters of commons-logging and ControlsFX to what a test library happens to bring. */
  private static final Set<String> OF_TESTS = Set.of("org.osgi.core");

  private static final Pattern JAR = Pattern.compile(" -> .* ([\\w.-]+?)-\\d[\\w.-]*\\.jar$");

  @Test
  void windowReachesNoLibraryOutsideItsList() throws Exception {
    Set<String> needed = new TreeSet<>(BY_NAME);
    reached().lines().flatMap(line -> library(line).stream()).forEach(needed::add);
    needed.removeAll(OF_TESTS);
    assertThat(Files.readAllLines(LIST)).containsExactlyElementsOf(needed);
  }

  private static Optional<String> library(String line) {
    Matcher jar = JAR.matcher(line);
    return jar.find() ? Optional.of(jar.group(1)) : Optional.empty();
  }

  /** Every class that can be reached from those of the window, with the jar it is in. */
  private static String reached() throws IOException, URISyntaxException {
    Path program =
        Path.of(WindowMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    StringWriter printed = new StringWriter();
    try (PrintWriter out = new PrintWriter(printed)) {
      int result =
          jdeps.run(
              out,
              out,
              List.of(
                      "--multi-release=17",
                      "-v",
                      "-R",
                      "--ignore-missing-deps",
                      "-cp",
                      program + File.pathSeparator + System.getProperty("java.class.path"),
                      program.resolve("org/redoubt/ui").toString())
                  .toArray(String[]::new));
      assertThat(result).isZero();
    }
    return printed.toString();
  }
}
