package io.kontor.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays the services that the outside world calls back. */
final class CallbackReceiver {

  record Received(String path, String signature, String body) {}

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();

  CallbackReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** The next calls with a body that contains the text are answered with 500. */
  void refuse(String text, int calls) {
    refusals.put(text, new AtomicInteger(calls));
  }

  /** What arrived with a body that contains the text, refused calls included, oldest first. */
  List<Received> about(String text) {
    return received.stream().filter(each -> each.body().contains(text)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      received.add(
          new Received(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getFirst("Kontor-Signature"),
              body));
      boolean refused =
          refusals.entrySet().stream()
              .filter(each -> body.contains(each.getKey()))
              .anyMatch(each -> each.getValue().getAndDecrement() > 0);
      exchange.sendResponseHeaders(refused ? 500 : 204, -1);
    }
  }
}
