package org.redoubt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchArchiveTest {
  private static final String ARCHIVE = "cifar-10-binary.tar.gz";
  private static final byte[] BATCH = FetchTest.random(1, 5000);
  private static final byte[] TEST = FetchTest.random(2, 1024);

  @TempDir static Path keys;
  private static SSLContext tls;

  @TempDir Path outside;

  @BeforeAll
  static void makeKeys() throws Exception {
    tls = Mirror.selfSigned(keys);
  }

  @Test
  void archiveIsUnpackedAndRemoved() throws IOException {
    Path data = Files.createDirectory(outside.resolve("data"));
    byte[] archive = archive(entry("cifar-10-batches-bin/readme.html", new byte[700]), good());
    Fetch.Outcome outcome = fetch(archive, data);
    Path folder = data.resolve("cifar10/cifar-10-batches-bin");
    assertThat(outcome.folder()).isEqualTo(folder);
    assertThat(outcome.downloaded()).containsExactly("data_batch_1.bin", "test_batch.bin");
    assertThat(folder.resolve("data_batch_1.bin")).hasBinaryContent(BATCH);
    assertThat(folder.resolve("test_batch.bin")).hasBinaryContent(TEST);
    assertThat(filesBelow(outside)).hasSize(2);
  }

  @Test
  void unpackedFilesAreNotDownloadedAgain() throws IOException {
    byte[] archive = archive(good());
    fetch(archive, outside);
    try (Mirror mirror = new Mirror(tls).with(ARCHIVE, archive)) {
      Fetch.Outcome again = fetch(mirror, archive, outside);
      assertThat(again.alreadyThere()).containsExactly("data_batch_1.bin", "test_batch.bin");
      assertThat(mirror.requests()).isEmpty();
    }
  }

  @Test
  void archivePutThereByHandNeedsNoNetwork() throws IOException {
    byte[] archive = archive(good());
    DataFiles.write(outside.resolve(ARCHIVE), archive);
    try (Mirror mirror = new Mirror(tls)) {
      assertThat(fetch(mirror, archive, outside).downloaded()).hasSize(2);
      assertThat(mirror.requests()).isEmpty();
    }
    assertThat(outside.resolve(ARCHIVE)).exists();
  }

  @Test
  void entriesCannotLeaveTheFolder() throws IOException {
    Path data = Files.createDirectory(outside.resolve("data"));
    byte[] archive =
        archive(
            entry("cifar-10-batches-bin/../../evil.bin", BATCH),
            entry("../test_batch.bin", BATCH),
            entry(outside.resolve("absolute.bin").toString(), BATCH),
            good());
    fetch(archive, data);
    assertThat(filesBelow(outside))
        .allMatch(file -> file.startsWith(data.resolve("cifar10/cifar-10-batches-bin")))
        .hasSize(2);
  }

  @Test
  void archiveWithoutAllFilesIsRefusedAndLeavesNone() {
    byte[] archive = archive(entry("cifar-10-batches-bin/data_batch_1.bin", BATCH));
    assertThatThrownBy(() -> fetch(archive, outside))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("does not hold the published test_batch.bin");
    assertThat(outside.resolve("cifar10")).doesNotExist();
  }

  @Test
  void corruptHeaderIsNamed() {
    byte[] entry = entry("cifar-10-batches-bin/data_batch_1.bin", BATCH);
    entry[3] ^= 1;
    assertThatThrownBy(() -> fetch(archive(entry), outside))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a header of the archive is corrupt");
  }

  private static Fetch.Outcome fetch(byte[] archive, Path data) throws IOException {
    try (Mirror mirror = new Mirror(tls).with(ARCHIVE, archive)) {
      return fetch(mirror, archive, data);
    }
  }

  private static Fetch.Outcome fetch(Mirror mirror, byte[] archive, Path data) {
    FetchPlan plan =
        new FetchPlan(
            KnownData.CIFAR10,
            List.of(mirror.address()),
            List.of(new FetchPlan.RemoteFile(ARCHIVE, FetchTest.sha(archive))),
            List.of(
                new KnownData.KnownFile("data_batch_1.bin", List.of(FetchTest.sha(BATCH))),
                new KnownData.KnownFile("test_batch.bin", List.of(FetchTest.sha(TEST)))));
    return Fetch.trusting(tls, FetchProgress.silent(), Duration.ofSeconds(20)).fetch(plan, data);
  }

  private static byte[] good() {
    return join(
        entry("cifar-10-batches-bin/data_batch_1.bin", BATCH),
        entry("cifar-10-batches-bin/test_batch.bin", TEST));
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static byte[] archive(byte[]... entries) {
    return DataFiles.gzip(join(join(entries), new byte[1024]));
  }

  /** A header and the padded content, as POSIX 1003.1 (ustar) lays them out. */
  private static byte[] entry(String name, byte[] content) {
    byte[] entry = new byte[512 + (content.length + 511) / 512 * 512];
    put(entry, 0, name);
    put(entry, 100, "0000644\0" + "0000000\0" + "0000000\0");
    put(entry, 124, String.format("%011o\0", content.length) + "00000000000\0");
    put(entry, 148, "        0");
    put(entry, 257, "ustar\00000");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += entry[i] & 0xff;
    }
    put(entry, 148, String.format("%06o\0 ", sum));
    System.arraycopy(content, 0, entry, 512, content.length);
    return entry;
  }

  private static void put(byte[] to, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, to, at, bytes.length);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
