package io.kontor.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An nginx of this machine as a plain proxy, with kept connections on both sides and no log. */
final class Nginx implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long POLL_MILLIS = 50;
  private final int port = GatewayReplica.freePort();
  private final Process process;

  /** Starts it in front of a server of this machine and waits until it listens. */
  Nginx(Path program, Path folder, int upstreamPort) throws InterruptedException {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("nginx.conf");
      Files.writeString(file, configuration(folder, port, upstreamPort));
      this.process =
          new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("nginx.log").toFile())
              .start();
    } catch (IOException e) {
      throw new BenchException("nginx cannot be started.", e);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new BenchException("nginx does not start; see " + folder.resolve("nginx.log") + ".");
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** The nginx of this machine, from the PATH or where Debian puts it. */
  static Optional<Path> find() {
    List<Path> candidates = new ArrayList<>();
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
      candidates.add(Path.of(folder, "nginx"));
    }
    candidates.add(Path.of("/usr/sbin/nginx"));
    return candidates.stream().filter(Files::isExecutable).findFirst();
  }

  static String configuration(Path folder, int port, int upstreamPort) {
    return """
    daemon off;
    worker_processes auto;
    pid %1$s/nginx.pid;
    error_log stderr error;
    events { worker_connections 1024; }
    http {
      access_log off;
      client_body_temp_path %1$s/body;
      proxy_temp_path %1$s/proxy;
      fastcgi_temp_path %1$s/fastcgi;
      uwsgi_temp_path %1$s/uwsgi;
      scgi_temp_path %1$s/scgi;
      keepalive_requests 1000000000;
      upstream sink {
        server 127.0.0.1:%3$d;
        keepalive 256;
        keepalive_requests 1000000000;
      }
      server {
        listen 127.0.0.1:%2$d;
        location / {
          proxy_pass http://sink;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
        }
      }
    }
    """
        .formatted(folder.toAbsolutePath(), port, upstreamPort);
  }

  int port() {
    return port;
  }

  private boolean listens() {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
