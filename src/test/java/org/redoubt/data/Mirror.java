package org.redoubt.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A TLS server on loopback that serves files well or badly. */
final class Mirror implements AutoCloseable {
  private static final char[] PASSWORD = "password".toCharArray();

  /** How a request is answered. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange, byte[] content) throws IOException;
  }

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Answer answer = Mirror::serve;

  Mirror(SSLContext tls) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext("/data/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/data/");
  }

  Mirror with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  Mirror answering(Answer other) {
    answer = other;
    return this;
  }

  /** Name and range of each request so far. */
  List<String> requests() {
    return requests;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring("/data/".length());
      String range = exchange.getRequestHeaders().getFirst("Range");
      requests.add(range == null ? name : name + " " + range);
      byte[] content = files.get(name);
      if (content == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.to(exchange, content);
      }
    }
  }

  /** As a good server: the range where one is asked for, else everything. */
  static void serve(HttpExchange exchange, byte[] content) throws IOException {
    int from = start(exchange);
    if (from == 0) {
      serveAll(exchange, content);
    } else if (from >= content.length) {
      exchange.sendResponseHeaders(416, -1);
    } else {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
      exchange.sendResponseHeaders(206, content.length - from);
      exchange.getResponseBody().write(content, from, content.length - from);
    }
  }

  /** Everything, whatever range is asked for. */
  static void serveAll(HttpExchange exchange, byte[] content) throws IOException {
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }

  /** A good server whose connection breaks half-way through what is left. */
  static void breakHalfWay(HttpExchange exchange, byte[] content) throws IOException {
    int from = start(exchange);
    int left = content.length - from;
    if (from > 0) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    }
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, left);
    exchange.getResponseBody().write(content, from, left / 2);
    exchange.getResponseBody().flush();
  }

  private static int start(HttpExchange exchange) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    return range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Keys and trust for 127.0.0.1, made by the JDK's keytool. */
  static SSLContext selfSigned(Path folder) throws Exception {
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mirror",
                "-keyalg",
                "EC",
                "-dname",
                "CN=mirror",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "password")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("keytool.log")));
    }
    return context(store);
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mirror", keys.getCertificate("mirror"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
