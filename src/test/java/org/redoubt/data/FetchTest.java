package org.redoubt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120) // a lost connection must not hang the build
class FetchTest {
  private static final byte[] FIRST = random(1, 200_000);
  private static final byte[] SECOND = random(2, 30_000);
  private static final String ONE = "train-images-idx3-ubyte";
  private static final String TWO = "train-labels-idx1-ubyte";

  @TempDir static Path keys;
  private static SSLContext tls;

  @TempDir Path data;
  private Mirror good;
  private Mirror bad;

  @BeforeAll
  static void makeKeys() throws Exception {
    tls = Mirror.selfSigned(keys);
  }

  @BeforeEach
  void startMirrors() throws IOException {
    good = new Mirror(tls).with(ONE + ".gz", FIRST).with(TWO + ".gz", SECOND);
    bad = new Mirror(tls).with(ONE + ".gz", FIRST).with(TWO + ".gz", SECOND);
  }

  @AfterEach
  void stopMirrors() {
    good.close();
    bad.close();
  }

  @Test
  void filesArriveWholeAndProgressEndsAtTheTotal() {
    List<Long> received = Collections.synchronizedList(new ArrayList<>());
    Fetch fetch =
        Fetch.trusting(
            tls,
            (file, bytes, total) -> {
              if (file.startsWith(ONE)) {
                received.add(bytes);
                assertThat(total).isEqualTo(FIRST.length);
              }
            },
            Duration.ofSeconds(20));
    Fetch.Outcome outcome = fetch.fetch(plan(good), data);
    assertThat(outcome)
        .isEqualTo(
            new Fetch.Outcome(
                KnownData.MNIST,
                data.resolve("mnist"),
                List.of(ONE + ".gz", TWO + ".gz"),
                List.of()));
    assertFetched();
    assertThat(received).isSorted().last().isEqualTo((long) FIRST.length);
  }

  @Test
  void brokenConnectionIsResumedWhereItBroke() {
    bad.answering(
        (exchange, content) -> {
          if (bad.requests().size() == 1) {
            Mirror.breakHalfWay(exchange, content);
          } else {
            Mirror.serve(exchange, content);
          }
        });
    fetch().fetch(plan(bad), data);
    assertFetched();
    assertThat(bad.requests()).hasSize(3);
    assertThat(bad.requests().get(1)).matches(ONE + ".gz bytes=[1-9][0-9]*-");
  }

  @Test
  void whatAnEarlierRunLeftIsContinued() {
    DataFiles.write(part(), Arrays.copyOf(FIRST, 150_000));
    fetch().fetch(plan(good), data);
    assertFetched();
    assertThat(good.requests()).startsWith(ONE + ".gz bytes=150000-");
  }

  @Test
  void serverWithoutRangesSendsEverythingAgain() {
    DataFiles.write(part(), Arrays.copyOf(FIRST, 150_000));
    good.answering(Mirror::serveAll);
    fetch().fetch(plan(good), data);
    assertFetched();
  }

  @Test
  void wrongBeginningIsThrownAway() {
    DataFiles.write(part(), new byte[150_000]);
    fetch().fetch(plan(good), data);
    assertFetched();
    assertThat(good.requests()).startsWith(ONE + ".gz bytes=150000-", ONE + ".gz");
  }

  @Test
  void tooLongABeginningIsThrownAway() {
    DataFiles.write(part(), new byte[FIRST.length + 1]);
    fetch().fetch(plan(good), data);
    assertFetched();
  }

  @Test
  void wrongChecksumLeavesNoFileBehind() {
    good.with(ONE + ".gz", SECOND);
    assertThatThrownBy(() -> fetch().fetch(plan(good), data))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("127.0.0.1: SHA-256 is ")
        .hasMessageContaining(", expected " + sha(FIRST));
    assertThat(data.resolve("mnist")).isEmptyDirectory();
  }

  @Test
  void mirrorWithoutTheFileIsPassedOver() throws IOException {
    try (Mirror empty = new Mirror(tls)) {
      fetch().fetch(plan(empty, good), data);
      assertFetched();
      assertThat(empty.requests()).containsExactly(ONE + ".gz", TWO + ".gz");
    }
  }

  @Test
  void mirrorWithAnotherFileIsPassedOver() {
    bad.with(ONE + ".gz", random(3, 1000));
    fetch().fetch(plan(bad, good), data);
    assertFetched();
  }

  @Test
  void mirrorThatStallsIsPassedOver() {
    CountDownLatch never = new CountDownLatch(1);
    bad.answering(
        (exchange, content) -> {
          if (content.length == SECOND.length) {
            Mirror.serve(exchange, content);
            return;
          }
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, 1000);
          exchange.getResponseBody().flush();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server is being stopped
          }
        });
    Fetch impatient = Fetch.trusting(tls, FetchProgress.silent(), Duration.ofSeconds(1));
    impatient.fetch(plan(bad, good), data);
    assertFetched();
  }

  @Test
  void offlineSaysWhichFilesToPutWhere() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    FetchPlan plan = plan().from(List.of(URI.create("https://127.0.0.1:" + free + "/")));
    assertThatThrownBy(() -> fetch().fetch(plan, data))
        .isInstanceOf(DataException.class)
        .hasMessage(
            ONE
                + ".gz could not be downloaded (127.0.0.1: no connection); without a network, put "
                + ONE
                + ", "
                + TWO
                + " (each may end in .gz) into "
                + data.resolve("mnist"));
    assertThat(data.resolve("mnist")).isEmptyDirectory();
  }

  @Test
  void unknownCertificateIsRefused() {
    Fetch standard = Fetch.standard(FetchProgress.silent());
    assertThatThrownBy(() -> standard.fetch(plan(good), data))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("127.0.0.1: no secure connection");
    assertThat(good.requests()).isEmpty();
  }

  @Test
  void whatIsThereIsVerifiedAndNotDownloaded() {
    DataFiles.write(data.resolve("mnist/" + ONE), FIRST);
    Fetch.Outcome outcome = fetch().fetch(plan(good), data);
    assertThat(outcome.alreadyThere()).containsExactly(ONE);
    assertThat(outcome.downloaded()).containsExactly(TWO + ".gz");
    assertThat(good.requests()).containsExactly(TWO + ".gz");
  }

  @Test
  void damagedFileIsReplaced() throws IOException {
    DataFiles.write(data.resolve("mnist/" + ONE), SECOND);
    DataFiles.write(data.resolve("mnist/" + TWO + ".gz"), FIRST);
    fetch().fetch(plan(good), data);
    assertFetched();
    assertThat(data.resolve("mnist/" + ONE)).doesNotExist();
    assertThat(data.resolve("mnist/" + ONE + ".rejected")).hasBinaryContent(SECOND);
  }

  @Test
  void interruptedDownloadKeepsWhatItHas() throws Exception {
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    good.answering(
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, 100_000);
          exchange.getResponseBody().flush();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server is being stopped
          }
        });
    Fetch fetch =
        Fetch.trusting(
            tls,
            (file, bytes, total) -> {
              if (bytes == 100_000) {
                half.countDown();
              }
            },
            Duration.ofSeconds(20));
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    Thread user = new Thread(() -> fetch.fetch(plan(good), data));
    user.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
    user.start();
    half.await();
    user.interrupt();
    user.join();
    assertThat(thrown).singleElement().isInstanceOf(DataException.class);
    assertThat(part()).hasBinaryContent(Arrays.copyOf(FIRST, 100_000));
  }

  private static Fetch fetch() {
    return Fetch.trusting(tls, FetchProgress.silent(), Duration.ofSeconds(20));
  }

  /** Two small files in the place of MNIST. */
  private static FetchPlan plan(Mirror... mirrors) {
    return new FetchPlan(
        KnownData.MNIST,
        Arrays.stream(mirrors).map(Mirror::address).toList(),
        List.of(
            new FetchPlan.RemoteFile(ONE + ".gz", sha(FIRST)),
            new FetchPlan.RemoteFile(TWO + ".gz", sha(SECOND))),
        List.of(
            new KnownData.KnownFile(ONE, List.of(sha(FIRST))),
            new KnownData.KnownFile(TWO, List.of(sha(SECOND)))));
  }

  private Path part() {
    return data.resolve("mnist/" + ONE + ".gz.part");
  }

  private void assertFetched() {
    assertThat(data.resolve("mnist/" + ONE + ".gz")).hasBinaryContent(FIRST);
    assertThat(data.resolve("mnist/" + TWO + ".gz")).hasBinaryContent(SECOND);
    assertThat(part()).doesNotExist();
  }

  static String sha(byte[] content) {
    var digest = Sha256.digest();
    digest.update(content);
    return Sha256.hex(digest);
  }

  static byte[] random(int seed, int length) {
    byte[] bytes = new byte[length];
    new SplittableRandom(seed).nextBytes(bytes);
    return bytes;
  }
}
