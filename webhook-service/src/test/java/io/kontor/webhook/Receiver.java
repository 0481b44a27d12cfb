package io.kontor.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** A merchant's server: each path answers as the test says and remembers its calls. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<String, List<String>> calls = new ConcurrentHashMap<>();
  private final Map<String, List<Posted>> posted = new ConcurrentHashMap<>();
  private final Map<String, IntFunction<Integer>> answers = new ConcurrentHashMap<>();

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          List<String> seen = calls.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>());
          if (exchange.getRequestMethod().equals("POST")) {
            posted
                .computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>())
                .add(
                    new Posted(
                        HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
                        new String(
                            exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          }
          seen.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
          int status = answers.getOrDefault(path, _ -> 200).apply(seen.size());
          if (status == 0) {
            hang();
          }
          if (status == 302) {
            exchange.getResponseHeaders().set("Location", url("/redirected"));
          }
          exchange.sendResponseHeaders(status == 0 ? 200 : status, -1);
          exchange.close();
        });
    server.start();
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Status by number of the call, from 1; 0 hangs. */
  void answer(String path, IntFunction<Integer> statusOfCall) {
    answers.put(path, statusOfCall);
  }

  /** The raw queries of the calls so far. */
  List<String> calls(String path) {
    return calls.getOrDefault(path, List.of());
  }

  /** The messages posted so far. */
  List<Posted> posted(String path) {
    return posted.getOrDefault(path, List.of());
  }

  /** One POST as it came. */
  record Posted(HttpHeaders headers, String body) {}

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
