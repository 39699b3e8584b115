package org.redoubt.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where, with what and by what command a run was computed.
 *
 * @param codeVersion version of this program
 * @param engine the native library and its device
 * @param java the virtual machine
 * @param computer the machine
 * @param data the files that were read, with their checksums
 * @param command the command line as typed
 * @param seed the experiment's seed
 * @param began when
 */
public record Provenance(
    String codeVersion,
    Engine engine,
    Java java,
    Computer computer,
    List<DataFile> data,
    List<String> command,
    long seed,
    Instant began) {
  public Provenance {
    data = List.copyOf(data);
    command = List.copyOf(command);
  }

  /**
   * What only the process that computes can say.
   *
   * @param backend such as {@code nd4j-native with oneDNN}
   * @param libraries libraries that decide the numbers, with their versions
   * @param threads threads of the native library, at least 1
   * @param gpu model of the GPU; null: none used
   */
  public record Engine(String backend, List<Library> libraries, int threads, @Nullable String gpu) {
    public Engine {
      libraries = List.copyOf(libraries);
      if (threads < 1) {
        throw new IllegalArgumentException("threads: found " + threads + "; allowed: at least 1");
      }
    }
  }

  /** A library and its version. */
  public record Library(String name, String version) {}

  /**
   * The virtual machine.
   *
   * @param flags options it was started with
   */
  public record Java(String version, String vendor, String vm, List<String> flags) {
    public Java {
      flags = List.copyOf(flags);
    }
  }

  /**
   * The machine.
   *
   * @param cpu model of the processor as the system names it
   * @param processors logical processors this process may use
   * @param memoryBytes physical memory
   */
  public record Computer(
      String os, String architecture, String cpu, int processors, long memoryBytes) {}

  /**
   * A data file.
   *
   * @param sha256 64 hexadecimal digits
   */
  public record DataFile(String path, long bytes, String sha256) {
    public DataFile {
      if (!sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "sha256: found '" + sha256 + "'; allowed: 64 lower-case hexadecimal digits");
      }
    }
  }
}
