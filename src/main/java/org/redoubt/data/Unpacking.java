package org.redoubt.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes data files out of a downloaded archive: all of them, verified, or none. */
final class Unpacking {
  /** Where the files are in the archive of CIFAR-10. */
  private static final String ARCHIVE_FOLDER = "cifar-10-batches-bin/";

  private Unpacking() {}

  /**
   * Unpacks beside the archive and moves the files into the folder when all are right.
   *
   * @throws DataException if the archive is broken or does not hold the published files
   */
  static void into(Path folder, Path archive, List<KnownData.KnownFile> files) throws IOException {
    Path aside = archive.resolveSibling(archive.getFileName() + ".unpacked");
    Files.createDirectories(aside);
    try {
      unpack(archive, files, aside);
      Files.createDirectories(folder);
      for (KnownData.KnownFile file : files) {
        Files.move(
            aside.resolve(file.name()),
            folder.resolve(file.name()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (KnownData.KnownFile file : files) {
        Files.deleteIfExists(aside.resolve(file.name()));
      }
      Files.delete(aside);
    }
  }

  private static void unpack(Path archive, List<KnownData.KnownFile> files, Path aside) {
    Set<String> names = files.stream().map(KnownData.KnownFile::name).collect(Collectors.toSet());
    Tar.unpack(archive, ARCHIVE_FOLDER, names, aside);
    for (KnownData.KnownFile file : files) {
      if (!Identity.is(aside.resolve(file.name()), file)) {
        throw new DataException(
            archive
                + " does not hold the published "
                + file.name()
                + "; delete it and fetch again");
      }
    }
  }
}
