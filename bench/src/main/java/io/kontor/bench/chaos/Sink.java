package io.kontor.bench.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where the merchant's hooks are called: notes each call and answers 200 at once. */
final class Sink implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<Notice, Integer> calls = new ConcurrentHashMap<>();

  Sink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.setExecutor(threads);
    server.createContext("/", this::note);
    server.start();
  }

  /** Its address for hooks. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
  }

  /** How often each event was told so far. */
  Map<Notice, Integer> calls() {
    return Map.copyOf(calls);
  }

  private void note(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> fields = new HashMap<>();
      String query = exchange.getRequestURI().getRawQuery();
      for (String field : query == null ? new String[0] : query.split("&", -1)) {
        int end = field.indexOf('=');
        if (end > 0) {
          fields.put(
              field.substring(0, end),
              URLDecoder.decode(field.substring(end + 1), StandardCharsets.UTF_8));
        }
      }
      calls.merge(
          new Notice(fields.getOrDefault("RessourceId", ""), fields.getOrDefault("EventType", "")),
          1,
          Integer::sum);
      exchange.sendResponseHeaders(200, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
