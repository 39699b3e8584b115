package org.redoubt.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes one HTTP answer into a part file: behind what is there if the server continues from it
 * (206), from the start if it sends everything (200).
 */
final class Transfer implements AutoCloseable {
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

  private final String name;
  private final FetchProgress progress;
  private final FileChannel channel;
  private final long already;
  private final AtomicLong received = new AtomicLong();
  private volatile long total = -1;

  Transfer(String name, Path part, FetchProgress progress) throws IOException {
    this.name = name;
    this.progress = progress;
    this.channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    this.already = channel.size();
  }

  /** Bytes of the part file that an earlier answer left. */
  long already() {
    return already;
  }

  /** Bytes of this answer so far. */
  long received() {
    return received.get();
  }

  /** Receives a body where the status promises one, else drops it. */
  HttpResponse.BodySubscriber<Void> subscriber(HttpResponse.ResponseInfo answer) {
    long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (!usable(answer.statusCode(), answer.headers())) {
      return HttpResponse.BodySubscribers.replacing(null);
    }
    long from = answer.statusCode() == 200 ? 0 : already;
    return writer(from, length < 0 ? -1 : from + length);
  }

  /** Whether the answer continues the part file or replaces it, so that its bytes count. */
  boolean usable(int status, HttpHeaders headers) {
    return status == 200 || (status == 206 && start(headers) == already);
  }

  private static long start(HttpHeaders headers) {
    Matcher range = CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
    return range.matches() ? Long.parseLong(range.group(1)) : -1;
  }

  private HttpResponse.BodySubscriber<Void> writer(long from, long expected) {
    total = expected;
    try {
      channel.truncate(from).position(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HttpResponse.BodySubscribers.ofByteArrayConsumer(
        bytes -> bytes.ifPresent(chunk -> write(chunk, from)));
  }

  private void write(byte[] chunk, long from) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(chunk);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.received(name, from + received.addAndGet(chunk.length), total);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
