package org.redoubt.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** provenance.json, and provenance-2.json and so on for each time the run was resumed. */
final class ProvenanceFiles {
  private ProvenanceFiles() {}

  static void add(Path run, Provenance provenance) {
    int number = 1;
    while (Files.exists(file(run, number))) {
      number++;
    }
    AtomicFile.write(file(run, number), Json.bytes(provenance));
  }

  static List<Provenance> read(Path run) {
    List<Provenance> all = new ArrayList<>();
    for (int number = 1; Files.exists(file(run, number)); number++) {
      try {
        all.add(Json.read(file(run, number), Provenance.class));
      } catch (IOException e) {
        throw new RunException(file(run, number) + " is damaged: " + e.getMessage(), e);
      }
    }
    return List.copyOf(all);
  }

  private static Path file(Path run, int number) {
    return run.resolve(number == 1 ? "provenance.json" : "provenance-" + number + ".json");
  }
}
