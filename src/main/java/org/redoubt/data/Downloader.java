package org.redoubt.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Downloads one file: mirror after mirror, each resumed where a connection broke. The bytes go into
 * a .part file beside the target, which is moved there once its checksum is right; a part file that
 * an earlier run left is continued.
 */
final class Downloader {
  private static final int ATTEMPTS = 4;

  private final HttpClient client;
  private final FetchProgress progress;
  private final Duration stall;

  /**
   * A downloader that keeps no state between files.
   *
   * @param stall how long a server may send nothing before the connection counts as broken
   */
  Downloader(HttpClient client, FetchProgress progress, Duration stall) {
    this.client = client;
    this.progress = progress;
    this.stall = stall;
  }

  /** Why a mirror did not give the file, and whether asking it again may help. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean again;

    Refusal(String reason, boolean again) {
      super(reason);
      this.again = again;
    }
  }

  /**
   * Downloads the file to the target.
   *
   * @return nothing on success, else one reason per mirror
   * @throws DataException if the folder cannot be written or the thread is interrupted
   */
  List<String> download(FetchPlan.RemoteFile file, List<URI> mirrors, Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    List<String> reasons = new ArrayList<>();
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      for (URI mirror : mirrors) {
        String reason = ask(mirror, file, part);
        if (reason.isEmpty()) {
          Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
          return List.of();
        }
        reasons.add(mirror.getHost() + ": " + reason);
      }
      return reasons;
    } catch (IOException e) {
      throw new DataException(target + " cannot be written: " + e, e);
    }
  }

  private String ask(URI mirror, FetchPlan.RemoteFile file, Path part) throws IOException {
    String reason = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (complete(part, file)) {
        return "";
      }
      try {
        transfer(mirror.resolve(file.name()), file, part);
      } catch (Refusal refusal) {
        reason = String.valueOf(refusal.getMessage());
        deleteEmpty(part);
        if (!refusal.again) {
          return reason;
        }
      }
    }
    return complete(part, file) ? "" : reason;
  }

  private static void deleteEmpty(Path part) throws IOException {
    if (Files.exists(part) && Files.size(part) == 0) {
      Files.delete(part);
    }
  }

  private static boolean complete(Path part, FetchPlan.RemoteFile file) throws IOException {
    return Files.exists(part) && Sha256.of(part).equals(file.sha256());
  }

  private void transfer(URI address, FetchPlan.RemoteFile file, Path part)
      throws IOException, Refusal {
    boolean resumed;
    try (Transfer transfer = new Transfer(file.name(), part, progress)) {
      HttpResponse<Void> answer = send(address, transfer);
      resumed = answer.statusCode() == 206;
      if (!transfer.usable(answer.statusCode(), answer.headers())) {
        refuse(answer.statusCode(), transfer.already(), part);
      }
    }
    String found = Sha256.of(part);
    if (!found.equals(file.sha256())) {
      // Never keep wrong bytes. The first half may be an older run's: start over once more.
      Files.delete(part);
      throw new Refusal("SHA-256 is " + found + ", expected " + file.sha256(), resumed);
    }
  }

  private static void refuse(int status, long already, Path part) throws IOException, Refusal {
    boolean rangeTrouble = already > 0 && (status == 206 || status == 416);
    if (rangeTrouble) {
      Files.delete(part);
    }
    throw new Refusal("answered with status " + status, rangeTrouble);
  }

  private HttpResponse<Void> send(URI address, Transfer transfer) throws IOException, Refusal {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(stall);
    if (transfer.already() > 0) {
      request.header("Range", "bytes=" + transfer.already() + "-");
    }
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request.build(), transfer::subscriber);
    try {
      return await(answer, transfer);
    } catch (ExecutionException e) {
      throw refusal(e.getCause(), transfer);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new DataException(
          "the download was stopped; what is there is kept, and the next fetch continues", e);
    }
  }

  private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, Transfer transfer)
      throws ExecutionException, InterruptedException, Refusal {
    while (true) {
      long before = transfer.received();
      try {
        return answer.get(stall.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (transfer.received() == before) {
          answer.cancel(true);
          throw new Refusal("sent nothing for " + stall.toMillis() / 1000.0 + " s", false);
        }
      }
    }
  }

  private static Refusal refusal(@Nullable Throwable cause, Transfer transfer) throws IOException {
    if (cause instanceof UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
    if (!(cause instanceof IOException)) {
      throw new IllegalStateException(cause);
    }
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      return new Refusal("no connection", false);
    }
    if (cause instanceof SSLException) {
      return new Refusal("no secure connection (" + cause.getMessage() + ")", false);
    }
    return new Refusal("connection broke (" + cause.getMessage() + ")", transfer.received() > 0);
  }
}
