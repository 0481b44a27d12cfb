package io.kontor.platform.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Requests that no HTTP client would send, written to the socket: odd methods, queries, headers,
 * lengths and bodies, each alone and several at once. A server answers all of them in its own
 * shape, and never says that the fault was its own.
 *
 * <p>{@link #DEFAULT_SEED} makes every run the same; the environment's {@code KONTOR_SWEEP_SEED}
 * ({@code any} or a number) looks further.
 */
public final class HostileRequests {

  /** A secret that a caller sends and that must not appear in logs. */
  public static final String SECRET = "what-nobody-else-may-read";

  private static final long DEFAULT_SEED = 260_733_487;
  private static final int SILENCE_MILLIS = 8_000;
  private static final String LONG = "a".repeat(7_000);

  private final String path;
  private final @Nullable String authorization;

  /**
   * Requests around one address.
   *
   * @param path one that takes GET and POST
   * @param authorization what the header says; null for none
   */
  public HostileRequests(String path, @Nullable String authorization) {
    this.path = path;
    this.authorization = authorization;
  }

  /**
   * A request as it goes over the line.
   *
   * @param what says how it is odd
   * @param text in ISO 8859-1: each character is one octet
   */
  public record Hostile(String what, String method, String text) {
    @Override
    public String toString() {
      return what;
    }
  }

  /**
   * What came back.
   *
   * @param status 0 when the server closed the connection without an answer
   */
  public record Answer(int status, String head, String body) {}

  /** The seed of this run. */
  public static long seed() {
    String asked = System.getenv("KONTOR_SWEEP_SEED");
    if (asked == null) {
      return DEFAULT_SEED;
    }
    return asked.equals("any") ? System.nanoTime() : Long.parseLong(asked);
  }

  /** Every oddity alone, with each method. */
  public List<Hostile> each() {
    return each("GET", "HEAD", "POST", "PUT", "DELETE");
  }

  /** Every oddity alone, with reads only. */
  public List<Hostile> reads() {
    return each("GET");
  }

  private List<Hostile> each(String... methods) {
    List<Hostile> requests = new ArrayList<>();
    for (String method : methods) {
      for (Oddity oddity : ODDITIES) {
        Draft draft = draft(method);
        oddity.change(draft);
        requests.add(draft.done(method + " with " + oddity));
      }
    }
    return requests;
  }

  /** Several oddities at once. */
  public List<Hostile> mixed(long seed, int count) {
    List<Hostile> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RandomGenerator random = new SplittableRandom(seed + i);
      Draft draft = draft(random.nextBoolean() ? "GET" : "POST");
      StringBuilder what = new StringBuilder("seed " + (seed + i) + ": " + draft.method);
      for (int more = random.nextInt(1, 5); more > 0; more--) {
        Oddity oddity = ODDITIES.get(random.nextInt(ODDITIES.size()));
        oddity.change(draft);
        what.append(" + ").append(oddity);
      }
      requests.add(draft.done(what.toString()));
    }
    return requests;
  }

  /** Sends one and reads until the server closes or is silent. */
  public static Answer send(int port, Hostile request) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(SILENCE_MILLIS);
      socket.getOutputStream().write(request.text().getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      socket.getInputStream().transferTo(answer);
    } catch (SocketException | java.net.SocketTimeoutException e) {
      // What came before counts.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parse(answer.toString(StandardCharsets.ISO_8859_1));
  }

  private static Answer parse(String raw) {
    String rest = raw;
    while (rest.startsWith("HTTP/1.1 100")) {
      rest = rest.substring(rest.indexOf("\r\n\r\n") + 4);
    }
    if (!rest.startsWith("HTTP/1.1 ")) {
      // In HTTP/0.9, which has no version in its request line, an answer is a body alone.
      return new Answer(rest.startsWith("{") ? 400 : 0, "", rest);
    }
    int end = rest.indexOf("\r\n\r\n");
    return new Answer(
        Integer.parseInt(rest.substring(9, 12)),
        rest.substring(0, Math.max(0, end)),
        end < 0 ? "" : rest.substring(end + 4));
  }

  private Draft draft(String method) {
    Draft draft = new Draft(method, path);
    draft.header("Host", "localhost");
    if (authorization != null) {
      draft.header("Authorization", authorization);
    }
    draft.header("Accept", "application/json");
    if (method.equals("POST") || method.equals("PUT")) {
      draft.header("Content-Type", "application/json");
      draft.body = "{}";
    }
    return draft;
  }

  /** A request line, header lines, a body: text in ISO 8859-1, one character is one octet. */
  private static final class Draft {
    private String method;
    private String target;
    private String version = "HTTP/1.1";
    private @Nullable String line;
    private final List<String> headers = new ArrayList<>();
    private @Nullable String body;
    private boolean framed;

    Draft(String method, String target) {
      this.method = method;
      this.target = target;
    }

    void header(String name, String value) {
      headers.add(name + ": " + value);
    }

    void replace(String name, String value) {
      headers.removeIf(line -> line.startsWith(name + ":"));
      header(name, value);
    }

    Hostile done(String what) {
      String first = line == null ? method + " " + target + " " + version : line;
      StringBuilder text = new StringBuilder(first + "\r\n");
      headers.forEach(line -> text.append(line).append("\r\n"));
      if (body != null && !framed) {
        text.append("Content-Length: ").append(body.length()).append("\r\n");
      }
      text.append("Connection: close\r\n\r\n");
      if (body != null) {
        text.append(body);
      }
      return new Hostile(what, method, text.toString());
    }
  }

  private record Oddity(String name, Change change) {

    void change(Draft draft) {
      change.on(draft);
    }

    @Override
    public String toString() {
      return name.length() < 60 ? name : name.substring(0, 60) + "…";
    }
  }

  private interface Change {
    void on(Draft draft);
  }

  private static final List<Oddity> ODDITIES = oddities();

  private static List<Oddity> oddities() {
    List<Oddity> all = new ArrayList<>();
    for (String method :
        List.of(
            "CONNECT", "TRACE", "OPTIONS", "PATCH", "PROPFIND", "get", "M-SEARCH", "G@T", "é")) {
      all.add(new Oddity("method " + method, draft -> draft.method = method));
    }
    for (String escape :
        List.of(
            "=" + SECRET + "%ZZ",
            "%",
            "%0",
            "%ZZ",
            "%00",
            "%C0%AF",
            "%ED%A0%80",
            "%FF",
            "%F4%90%80%80",
            "%u0041")) {
      all.add(new Oddity("query " + escape, draft -> draft.target += "?next=" + escape));
      all.add(new Oddity("name " + escape, draft -> draft.target += "?" + escape + "=1"));
      all.add(new Oddity("path " + escape, draft -> draft.target += escape));
    }
    for (String query :
        List.of(
            "?&&&&=",
            "?a=1&a=2",
            "?Page=%F0%9F%92%B6",
            "?Page=-1&Per_Page=1e9",
            "?[]={}",
            "??",
            "?#",
            "?a=<\">",
            "?a=é",
            "?" + LONG,
            "?" + "a=1&".repeat(1_500),
            "?_csrf=x&acr=gold")) {
      all.add(new Oddity("query " + query, draft -> draft.target += query));
    }
    for (String path :
        List.of(
            "/..;/x", "/../x", "/;a=b", "/%2f", "/%5F", "\\x", "//", "/" + LONG, "/é", "/\u0001")) {
      all.add(new Oddity("path " + path, draft -> draft.target += path));
    }
    for (String target : List.of("*", "http://evil.example/x", "evil.example:443", "x", "?")) {
      all.add(new Oddity("target " + target, draft -> draft.target = target));
    }
    for (String version : List.of("HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "XTTP/1.1")) {
      all.add(new Oddity("version " + version, draft -> draft.version = version));
    }
    for (String line :
        List.of(
            "GET",
            "GET /v2.01",
            "GET  / HTTP/1.1",
            "GET / HTTP/1.1 x",
            " GET / HTTP/1.1",
            "GET\t/\tHTTP/1.1",
            "/ HTTP/1.1",
            "",
            "\u0000",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003", // TLS
            "PRI * HTTP/2.0",
            "GET / HTTP/1.1\nX: y",
            LONG + " / HTTP/1.1")) {
      all.add(new Oddity("request line " + line, draft -> draft.line = line));
    }
    values(
        all,
        "Content-Type",
        "*/*",
        "application/*",
        "application",
        "/",
        ";",
        "",
        "application/json;charset=nope",
        "application/json;charset=",
        "application/json;charset=\"",
        "application/json, text/plain",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "é",
        LONG);
    values(all, "Accept", "*", "nonsense", "application/xml", ";q=", "a/b;q=x", "é", LONG);
    values(all, "Accept-Language", ";;;", "zz-zz-zz-zz", "*;q=9", "é");
    values(all, "Accept-Encoding", ";;;", "gzip;q=x", "é");
    values(all, "Accept-Charset", "nope", "é");
    values(all, "Content-Encoding", "gzip", "br", "identity", "nope", "é");
    values(
        all, "Range", "bytes=9-1", "bytes=abc", "bytes=-", "bytes=" + "0-0,".repeat(900) + "1-1");
    values(all, "If-Modified-Since", "nonsense", "é");
    values(all, "If-None-Match", "\"", "*", "W/", "é");
    values(all, "If-Match", "\"", "*", "x");
    values(all, "If-Range", "x");
    values(all, "Expect", "100-continue", "200-ok", "é");
    values(all, "X-HTTP-Method-Override", "DELETE", "CONNECT", "é");
    values(all, "X-Original-URL", "/internal/x", "é");
    values(
        all,
        "Authorization",
        "",
        "Bearer",
        "Bearer é",
        "Bearer " + SECRET,
        "Basic " + SECRET,
        "Bearer " + LONG,
        SECRET);
    values(
        all,
        "Cookie",
        "=;=;",
        "KONTOR-SESSION-8080=" + SECRET + "\u0002",
        "KONTOR-SESSION-8080=" + SECRET + "é",
        "SESSION=a; SESSION=" + SECRET);
    values(all, "X-Request-Id", "é", LONG, "a b");
    values(all, "traceparent", "00-0-0-0", "é");
    values(all, "Idempotency-Key", "", "é", "x", LONG, "'\"");
    values(all, "X-Forwarded-For", "nonsense", "1.1.1.1, é", LONG);
    values(all, "Forwarded", "for=;;;", "é");
    values(all, "Origin", "null", "é");
    values(all, "Host", "a b", "[", "evil:99999", "", "é", SECRET + "\"");
    values(all, "Upgrade", "h2c", "websocket");
    values(all, "Connection", "Host", "é", "upgrade");
    values(all, "TE", "trailers, é");
    for (String line :
        List.of(
            "Host: other", "No colon", "Space : x", ": x", "A: \u0000", " folded", "A: b\rC: d")) {
      all.add(new Oddity("line " + line, draft -> draft.headers.add(line)));
    }
    for (String line :
        List.of(
            "Content-Length: -1",
            "Content-Length: abc",
            "Content-Length: 99999999999999999999",
            "Content-Length: 4\r\nContent-Length: 5",
            "Content-Length: 400",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, gzip",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: nope",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 2")) {
      all.add(
          new Oddity(
              line,
              draft -> {
                draft.framed = true;
                draft.body = "{}";
                draft.headers.add(line);
              }));
    }
    for (String body :
        List.of(
            "",
            "[",
            "null",
            "\"",
            "\u0000",
            "\u00ff\u00fe{\u0000}\u0000",
            "{\"a\":\u00ff}",
            "[".repeat(5_000),
            "{\"Amount\":1e999999}",
            "{\"Tag\":\"\\ud800\"}",
            "{\"a\":1,\"a\":2}")) {
      all.add(new Oddity("body " + body, draft -> draft.body = body));
    }
    return List.copyOf(all);
  }

  private static void values(List<Oddity> all, String header, String... values) {
    for (String value : values) {
      all.add(new Oddity(header + ": " + value, draft -> draft.replace(header, value)));
    }
    all.add(
        new Oddity(
            "two " + header,
            draft -> {
              draft.header(header, values[0]);
              draft.header(header, values[values.length - 1]);
            }));
  }
}
