package org.redoubt.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Downloads published data sets into the data folder. Files that are there are verified, and
 * downloaded again only if they are not the published ones.
 */
public final class Fetch {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration STALL = Duration.ofSeconds(60);

  private final Downloader downloader;

  private Fetch(HttpClient client, FetchProgress progress, Duration stall) {
    this.downloader = new Downloader(client, progress, stall);
  }

  /** What a fetch did: names of files in the folder. */
  public record Outcome(
      KnownData set, Path folder, List<String> downloaded, List<String> alreadyThere) {
    public Outcome {
      downloaded = List.copyOf(downloaded);
      alreadyThere = List.copyOf(alreadyThere);
    }
  }

  /** Over TLS with the certificates that the Java platform trusts. */
  public static Fetch standard(FetchProgress progress) {
    return new Fetch(client().build(), progress, STALL);
  }

  /**
   * Over TLS with other certificates.
   *
   * @param stall how long a server may send nothing before the connection counts as broken
   */
  public static Fetch trusting(SSLContext tls, FetchProgress progress, Duration stall) {
    return new Fetch(client().sslContext(tls).build(), progress, stall);
  }

  private static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NORMAL); // never from https to http
  }

  /**
   * Fetches a data set from the usual public mirrors.
   *
   * @throws DataException if no mirror gives the published files: one sentence that says which
   *     files to put where
   */
  public Outcome fetch(KnownData set, Path dataFolder) {
    return fetch(FetchPlan.of(set), dataFolder);
  }

  /**
   * Fetches a data set from other base addresses, each ending in a slash.
   *
   * @throws DataException as {@link #fetch(KnownData, Path)}
   */
  public Outcome fetch(KnownData set, List<URI> mirrors, Path dataFolder) {
    return fetch(FetchPlan.of(set).from(mirrors), dataFolder);
  }

  Outcome fetch(FetchPlan plan, Path dataFolder) {
    Path folder = DataFolder.contents(plan.set(), dataFolder).folder();
    List<String> there = new ArrayList<>();
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < plan.contents().size(); i++) {
      Optional<Path> good = verified(folder, plan.contents().get(i));
      good.ifPresent(path -> there.add(path.getFileName().toString()));
      if (good.isEmpty()) {
        wanted.add(i);
      }
    }
    if (wanted.isEmpty()) {
      return new Outcome(plan.set(), folder, List.of(), there);
    }
    if (plan.archived()) {
      return unpacked(plan, dataFolder, folder);
    }
    List<String> downloaded = new ArrayList<>();
    for (int i : wanted) {
      FetchPlan.RemoteFile file = plan.downloads().get(i);
      Optional<Path> wrong = DataFolder.find(folder, plan.contents().get(i).name());
      download(plan, file, folder.resolve(file.name()), folder);
      wrong.ifPresent(path -> setAside(path, folder.resolve(file.name())));
      downloaded.add(file.name());
    }
    return new Outcome(plan.set(), folder, downloaded, there);
  }

  private Outcome unpacked(FetchPlan plan, Path dataFolder, Path folder) {
    FetchPlan.RemoteFile remote = plan.downloads().get(0);
    Path archive = dataFolder.resolve(remote.name());
    try {
      boolean there = Files.exists(archive) && Sha256.of(archive).equals(remote.sha256());
      if (!there) {
        download(plan, remote, archive, folder);
      }
      Unpacking.into(folder, archive, plan.contents());
      if (!there) {
        Files.delete(archive);
      }
    } catch (IOException e) {
      throw new DataException(folder + " cannot be written: " + e, e);
    }
    List<String> names = plan.contents().stream().map(KnownData.KnownFile::name).toList();
    return new Outcome(plan.set(), folder, names, List.of());
  }

  /** An unpacked file of the same name would be read before the good .gz. */
  private static void setAside(Path wrong, Path good) {
    try {
      if (!wrong.equals(good)) {
        Files.move(
            wrong,
            wrong.resolveSibling(wrong.getFileName() + ".rejected"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new DataException(wrong + " is not the published file and cannot be moved: " + e, e);
    }
  }

  private static Optional<Path> verified(Path folder, KnownData.KnownFile expected) {
    return DataFolder.find(folder, expected.name()).filter(path -> Identity.is(path, expected));
  }

  private void download(FetchPlan plan, FetchPlan.RemoteFile file, Path target, Path folder) {
    List<String> reasons = downloader.download(file, plan.mirrors(), target);
    if (!reasons.isEmpty()) {
      throw new DataException(
          "%s could not be downloaded (%s); without a network, put %s into %s"
              .formatted(
                  file.name(),
                  String.join("; ", reasons),
                  plan.contents().stream()
                          .map(KnownData.KnownFile::name)
                          .collect(Collectors.joining(", "))
                      + " (each may end in .gz)",
                  folder));
    }
  }
}
