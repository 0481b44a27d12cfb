package io.kontor.bench.chaos;

import io.kontor.bench.BenchException;
import io.kontor.bench.HttpConnection;
import io.kontor.bench.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The merchant API through the gateway, as one client of the merchant calls it: over a connection
 * of its own, with a token that is renewed when it is refused. Not thread-safe.
 */
final class Api implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TIMEOUT_MILLIS = 20_000;
  private final Platform platform;
  private final int port;
  private final String clientId;
  private final String apiKey;
  private @Nullable HttpConnection connection;
  private @Nullable String token;

  Api(Platform platform, int port, String clientId, String apiKey) {
    this.platform = platform;
    this.port = port;
    this.clientId = clientId;
    this.apiKey = apiKey;
  }

  /**
   * A request; empty when no whole answer came, so that nobody here knows what became of it.
   *
   * @param path behind the client's id, such as {@code /transfers}
   * @param key its idempotency key; null: none
   * @param body its JSON; null: none
   */
  Optional<Answer> call(String method, String path, @Nullable String key, @Nullable Object body) {
    Optional<byte[]> request = request(method, path, key, body);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(checked(connected().send(request.get())));
    } catch (IOException | RuntimeException e) {
      close();
      return Optional.empty();
    }
  }

  /** A read that needs no key. */
  Optional<Answer> get(String path) {
    return call("GET", path, null, null);
  }

  /**
   * A read of what must be there, asked again for a while. Errors: {@link BenchException} when it
   * is not answered.
   */
  JsonNode read(String path) throws InterruptedException {
    AtomicReference<Optional<Answer>> last = new AtomicReference<>(Optional.empty());
    Waiting.until(
        Duration.ofMinutes(1),
        () -> {
          last.set(get(path));
          return last.get().filter(Answer::ok).isPresent();
        });
    return last.get()
        .filter(Answer::ok)
        .orElseThrow(() -> new BenchException(path + " is not answered: " + last.get()))
        .body();
  }

  /** A whole list, page by page, while nothing in it changes. */
  List<JsonNode> list(String path) throws InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    for (int page = 1; ; page++) {
      JsonNode items = read(path + separator + "per_page=100&page=" + page);
      items.forEach(all::add);
      if (items.size() < 100) {
        return all;
      }
    }
  }

  /** The same request several times at the same moment, over as many connections. */
  List<Answer> twins(int copies, String path, String key, Object body) {
    List<Answer> answers = new ArrayList<>();
    List<HttpConnection> connections = new ArrayList<>();
    Optional<byte[]> request = request("POST", path, key, body);
    if (request.isEmpty()) {
      return answers;
    }
    try {
      for (int i = 0; i < copies; i++) {
        connections.add(new HttpConnection(port, TIMEOUT_MILLIS));
      }
      for (HttpConnection each : connections) {
        each.begin(request.get());
      }
    } catch (IOException e) {
      // those that were sent are answered all the same
    }
    for (HttpConnection each : connections) {
      try (each) {
        answers.add(checked(each.receive()));
      } catch (IOException | RuntimeException e) {
        // this copy has no answer
      }
    }
    return answers;
  }

  /** Sends a request and closes the connection after this time, whether or not an answer came. */
  void cut(Duration after, String path, String key, Object body) throws InterruptedException {
    Optional<byte[]> request = request("POST", path, key, body);
    if (request.isEmpty()) {
      return;
    }
    try {
      connected().begin(request.get());
      Thread.sleep(after);
    } catch (IOException e) {
      // closed from the other side; as good
    }
    close();
  }

  private HttpConnection connected() throws IOException {
    HttpConnection open = connection;
    if (open == null) {
      open = new HttpConnection(port, TIMEOUT_MILLIS);
      connection = open;
    }
    return open;
  }

  private Answer checked(HttpConnection.Answer answer) {
    if (answer.status() == 401) {
      token = null;
    }
    try {
      return new Answer(
          answer.status(),
          answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body()));
    } catch (JacksonException e) {
      return new Answer(answer.status(), MissingNode.getInstance());
    }
  }

  /** The bytes of a request; empty while there is no token to be had. */
  private Optional<byte[]> request(
      String method, String path, @Nullable String key, @Nullable Object body) {
    String bearer = token;
    if (bearer == null) {
      try {
        bearer = platform.merchantToken(clientId, apiKey);
      } catch (BenchException e) {
        return Optional.empty();
      }
      token = bearer;
    }
    byte[] json = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
    StringBuilder head = new StringBuilder(512);
    head.append(method).append(" /v2.01/").append(clientId).append(path).append(" HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    head.append("Authorization: Bearer ").append(bearer).append("\r\n");
    head.append("Accept: application/json\r\n");
    if (key != null) {
      head.append("Idempotency-Key: ").append(key).append("\r\n");
    }
    if (body != null) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(json.length).append("\r\n");
    }
    byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[first.length + json.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(json, 0, whole, first.length, json.length);
    return Optional.of(whole);
  }

  @Override
  public void close() {
    HttpConnection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // it is of no use any more in either case
      }
    }
  }
}
