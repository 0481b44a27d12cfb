package io.kontor.platform.files.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A line to the server that breaks when a test wants it to. */
final class BrokenLine implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger losses = new AtomicInteger();
  private final AtomicLong answerBytes = new AtomicLong(Long.MAX_VALUE);
  private volatile String lost = "";
  private volatile boolean down;

  BrokenLine(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** From now on no connection lives. */
  void down(boolean isDown) {
    down = isDown;
    if (isDown) {
      sockets.forEach(BrokenLine::close);
    }
  }

  /** The next answers to requests whose first line has this text are lost, the requests are not. */
  void loseAnswers(String text, int times) {
    lost = text;
    losses.set(times);
  }

  /** The next answer breaks off after so many bytes. */
  void breakAnswerAfter(long bytes) {
    answerBytes.set(bytes);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (down) {
          close(client);
          continue;
        }
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(behind);
        boolean[] lose = {false};
        Thread.ofVirtual().start(() -> requests(client, behind, lose));
        Thread.ofVirtual().start(() -> answers(client, behind, lose));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void requests(Socket client, Socket behind, boolean[] lose) {
    try {
      InputStream in = client.getInputStream();
      OutputStream out = behind.getOutputStream();
      byte[] bytes = new byte[65_536];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        String text =
            new String(
                bytes, 0, Math.min(count, 300), java.nio.charset.StandardCharsets.ISO_8859_1);
        int line = text.indexOf("HTTP/1.1");
        if (line > 0 && !lost.isEmpty() && text.substring(0, line).contains(lost)) {
          lose[0] = losses.getAndDecrement() > 0;
        }
        out.write(bytes, 0, count);
        out.flush();
      }
    } catch (IOException _) {
      // the line is broken
    } finally {
      close(client);
      close(behind);
    }
  }

  private void answers(Socket client, Socket behind, boolean[] lose) {
    try {
      InputStream in = behind.getInputStream();
      OutputStream out = client.getOutputStream();
      byte[] bytes = new byte[65_536];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        if (lose[0]) {
          return;
        }
        long left = answerBytes.addAndGet(-count);
        if (left < 0) {
          out.write(bytes, 0, (int) Math.max(0, count + left));
          out.flush();
          answerBytes.set(Long.MAX_VALUE);
          return;
        }
        out.write(bytes, 0, count);
        out.flush();
      }
    } catch (IOException _) {
      // the line is broken
    } finally {
      close(client);
      close(behind);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // closed it is
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    sockets.forEach(BrokenLine::close);
  }
}
