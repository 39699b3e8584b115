package org.redoubt.ui.model;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Times and sizes of a run's files. Two looks with equal stamps saw the same files; nothing else
 * can be read off a stamp. Sizes count too: what is written twice within one tick of the file
 * system's clock changes its time once.
 *
 * @param marks time in milliseconds and size of each watched file or folder, 0 where there is none
 */
public record Stamp(List<Long> marks) {
  private static final List<String> FILES =
      List.of("status.json", "metrics.csv", "timing.csv", "notes.json");

  /** Folders change when a file is added to them or replaced. */
  private static final List<String> FOLDERS = List.of("checkpoints");

  private static final List<String> RESULTS = List.of("evaluation", "analysis", "gallery");

  public Stamp {
    marks = List.copyOf(marks);
  }

  /** The stamp of a run directory now: some looks at the file system, none into files. */
  static Stamp of(Path run) {
    // File, not Files: most of these do not exist, and an exception for each of 500 runs would cost
    // more than all the looks
    Stream<LongStream> files = FILES.stream().map(name -> ofFile(run.resolve(name).toFile()));
    Stream<LongStream> folders =
        Stream.concat(FOLDERS.stream(), RESULTS.stream())
            .map(name -> ofFolder(run.resolve(name).toFile()));
    return new Stamp(Stream.concat(files, folders).flatMapToLong(marks -> marks).boxed().toList());
  }

  /** The stamp of what was measured of the network: it stays while the run only trains. */
  public Stamp results() {
    return new Stamp(marks.subList(Math.max(0, marks.size() - 2 * RESULTS.size()), marks.size()));
  }

  private static LongStream ofFile(File file) {
    return LongStream.of(file.lastModified(), file.length());
  }

  private static LongStream ofFolder(File folder) {
    String[] names = folder.list();
    return names == null ? LongStream.of(0, 0) : LongStream.of(folder.lastModified(), names.length);
  }
}
