package org.redoubt.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares files with the published checksums. */
final class Identity {
  private Identity() {}

  /**
   * One warning per file whose checksum is unknown.
   *
   * @throws DataException if a file is published as another one than its name says
   */
  static List<String> check(KnownData set, LabelledFiles train, LabelledFiles test) {
    List<SourceFile> files = Stream.concat(train.files().stream(), test.files().stream()).toList();
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      check(set, set.files().get(i), files.get(i)).ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<String> check(
      KnownData set, KnownData.KnownFile expected, SourceFile file) {
    if (expected.is(file)) {
      return Optional.empty();
    }
    for (KnownData other : KnownData.values()) {
      for (KnownData.KnownFile published : other.files()) {
        if (published.is(file)) {
          throw new DataException(
              "%s is %s of %s by its checksum; expected %s of %s"
                  .formatted(
                      file.path(), published.name(), other.title(), expected.name(), set.title()));
        }
      }
    }
    return Optional.of(
        "%s has an unknown SHA-256 (%s): it is not the published %s of %s"
            .formatted(file.path(), file.sha256(), expected.name(), set.title()));
  }

  /** Whether a file is the published one; a broken or missing one is not. */
  static boolean is(Path path, KnownData.KnownFile expected) {
    try {
      return expected.is(DataFile.identify(path));
    } catch (DataException broken) {
      return false;
    }
  }
}
