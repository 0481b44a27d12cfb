package io.kontor.platform.files.s3;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An S3 server of its own process on loopback, for one test class. It knows no credentials. */
final class S3Server implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofSeconds(90);

  private final Process process;
  private final int port;

  S3Server(Path folder) throws IOException, InterruptedException {
    this.port = freePort();
    this.process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                Path.of("target", "s3-server", "s3mock.jar").toAbsolutePath().toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + freePort(),
                "--com.adobe.testing.s3mock.http-port=" + port,
                "--com.adobe.testing.s3mock.store.root=" + folder)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    long end = System.nanoTime() + START_MAX.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("The S3 server did not start; see " + folder + "/server.log");
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  int port() {
    return port;
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
