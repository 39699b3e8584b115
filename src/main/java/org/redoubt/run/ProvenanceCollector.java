package org.redoubt.run;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what the running process itself knows about where it runs. */
public final class ProvenanceCollector {
  private ProvenanceCollector() {}

  /**
   * Puts a provenance together.
   *
   * @param engine what the numeric library says about itself
   * @param data the files that were read
   * @param command the command line as typed
   */
  public static Provenance gather(
      Provenance.Engine engine,
      List<Provenance.DataFile> data,
      List<String> command,
      long seed,
      Instant now) {
    return new Provenance(codeVersion(), engine, java(), computer(), data, command, seed, now);
  }

  /** Version of this program, as the build wrote it down. */
  public static String codeVersion() {
    try (InputStream in = ProvenanceCollector.class.getResourceAsStream("version.txt")) {
      return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static Provenance.Java java() {
    return new Provenance.Java(
        System.getProperty("java.runtime.version", "unknown"),
        System.getProperty("java.vendor", "unknown"),
        System.getProperty("java.vm.name", "unknown"),
        ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  private static Provenance.Computer computer() {
    return new Provenance.Computer(
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch", "unknown"),
        cpu(),
        Runtime.getRuntime().availableProcessors(),
        memory());
  }

  private static long memory() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getTotalMemorySize()
        : 0;
  }

  private static String cpu() {
    Path linux = Path.of("/proc/cpuinfo");
    if (Files.isReadable(linux)) {
      try (Stream<String> lines = Files.lines(linux, StandardCharsets.ISO_8859_1)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch", "unknown"));
      } catch (IOException e) {
        return "unknown";
      }
    }
    String windows = System.getenv("PROCESSOR_IDENTIFIER");
    return windows == null ? System.getProperty("os.arch", "unknown") : windows;
  }
}
