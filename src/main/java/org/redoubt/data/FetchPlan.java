package org.redoubt.data;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to download for a data set, and from where.
 *
 * @param set the data set
 * @param mirrors base addresses ending in a slash, tried in order
 * @param downloads names below each base address, with their checksums: the data files in the order
 *     of contents, or one .tar.gz archive of them
 * @param contents the data files that must be there in the end
 */
record FetchPlan(
    KnownData set,
    List<URI> mirrors,
    List<RemoteFile> downloads,
    List<KnownData.KnownFile> contents) {

  private static final String ARCHIVE_ENDING = ".tar.gz";

  FetchPlan {
    mirrors = List.copyOf(mirrors);
    downloads = List.copyOf(downloads);
    contents = List.copyOf(contents);
  }

  /** A file on a mirror and the SHA-256 it must have. */
  record RemoteFile(String name, String sha256) {}

  /** Whether the one download is an archive of the data files. */
  boolean archived() {
    return downloads.get(0).name().endsWith(ARCHIVE_ENDING);
  }

  /** The published files from the usual public mirrors. */
  static FetchPlan of(KnownData set) {
    return switch (set) {
      case MNIST ->
          gzipped(
              set,
              "https://ossci-datasets.s3.amazonaws.com/mnist/",
              "https://storage.googleapis.com/cvdf-datasets/mnist/",
              "https://raw.githubusercontent.com/fgnt/mnist/master/");
      case FASHION_MNIST ->
          gzipped(
              set,
              "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
              "https://storage.googleapis.com/tensorflow/tf-keras-datasets/");
      case CIFAR10 ->
          new FetchPlan(
              set,
              mirrors(
                  "https://www.cs.toronto.edu/~kriz/",
                  "https://storage.googleapis.com/s4tf-hosted-binaries/datasets/CIFAR10/"),
              List.of(
                  new RemoteFile(
                      "cifar-10-binary" + ARCHIVE_ENDING,
                      "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")),
              set.files());
    };
  }

  private static FetchPlan gzipped(KnownData set, String... mirrors) {
    List<RemoteFile> downloads =
        set.files().stream()
            .map(file -> new RemoteFile(file.name() + ".gz", file.checksums().get(0)))
            .toList();
    return new FetchPlan(set, mirrors(mirrors), downloads, set.files());
  }

  private static List<URI> mirrors(String... addresses) {
    return Stream.of(addresses).map(URI::create).toList();
  }

  /** The same files from other base addresses. */
  FetchPlan from(List<URI> others) {
    return new FetchPlan(set, others, downloads, contents);
  }
}
