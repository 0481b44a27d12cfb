package io.kontor.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the service under test as a merchant, a person or another service, and reads the answer as
 * JSON.
 *
 * <pre>{@code
 * Api.Answer answer = api.merchant("acme").post("/v2.01/acme/wallets", """
 *     {"Owners": ["user_m_1"], "Currency": "EUR", "Description": "Savings"}""");
 * assertThat(answer.status()).isEqualTo(200);
 * assertThat(answer.text("Currency")).isEqualTo("EUR");
 * }</pre>
 */
@Component
@Lazy
public final class Api {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final ApplicationContext service;
  private final @Nullable String token;
  private final List<String> headers;

  /** Calls the service of this test context, at first without a token. */
  @org.springframework.beans.factory.annotation.Autowired
  public Api(ApplicationContext service) {
    this(service, null, List.of());
  }

  private Api(ApplicationContext service, @Nullable String token, List<String> headers) {
    this.service = service;
    this.token = token;
    this.headers = headers;
  }

  /**
   * A body in which a later member stands in place of an earlier one of its name, so that a test
   * can replace members of a template. Services refuse members that are given twice.
   */
  public static String lastOfEach(String body) {
    return JSON.readTree(body).toString();
  }

  /** As an API key of the client; no permissions given means all. */
  public Api merchant(String clientId, String... permissions) {
    return token(TestTokens.instance().merchant(clientId, permissions));
  }

  /**
   * As a person of the client's staff who signed in and did not step up; no permissions given means
   * all.
   */
  public Api staff(String clientId, String name, String... permissions) {
    return token(TestTokens.instance().staff(clientId, name, permissions));
  }

  /** As a person of the client's staff who stepped up just now; no permissions given means all. */
  public Api steppedUp(String clientId, String name, String... permissions) {
    return token(TestTokens.instance().steppedUp(clientId, name, permissions));
  }

  /** As another of the platform's processes; no scopes given means all. */
  public Api service(String... scopes) {
    return token(TestTokens.instance().service(scopes));
  }

  /** The service under test. */
  public ApplicationContext context() {
    return service;
  }

  /** With the given bearer token. */
  public Api token(String bearer) {
    return new Api(service, bearer, headers);
  }

  /** With one more request header. */
  public Api header(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Api(service, token, more);
  }

  /** GET. */
  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** POST with a JSON body. */
  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  /** PUT with a JSON body. */
  public Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  /** DELETE. */
  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Any method; no body when null. */
  public Answer send(String method, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + service.getEnvironment().getRequiredProperty("local.server.port")
                        + path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null && !headers.contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    String requestId = UUID.randomUUID().toString();
    if (!headers.contains("X-Request-Id")) {
      request.header("X-Request-Id", requestId);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(new Call(service, method, path, headers, body), requestId, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What was asked: name and value of each header one after the other. */
  record Call(
      ApplicationContext service,
      String method,
      String path,
      List<String> headers,
      @Nullable String body) {}

  /** What came back. */
  public static final class Answer {
    private final Call call;
    private final String requestId;
    private final HttpResponse<String> response;

    private Answer(Call call, String requestId, HttpResponse<String> response) {
      this.call = call;
      this.requestId = requestId;
      this.response = response;
    }

    /**
     * Compares this call and its answer with the stored example {@code
     * docs/contract/{service}/{name}.json}; see {@link ContractExample}.
     *
     * @param varying members whose values differ from run to run; ids and times are known anyway
     */
    public Answer example(String name, String... varying) {
      ContractExample.verify(name, Set.of(varying), call, response);
      AuditSweep.note(name, call, requestId, response.statusCode());
      return this;
    }

    /** What the call had as its X-Request-Id, unless a header of the test says another. */
    public String requestId() {
      return requestId;
    }

    /** The HTTP status. */
    public int status() {
      return response.statusCode();
    }

    /** The body as it came. */
    public String body() {
      return response.body();
    }

    /** The body as JSON. */
    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** A member of the body as text; dots lead into objects. Null when it is null or missing. */
    public @Nullable String text(String path) {
      JsonNode node = at(path);
      return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    /** A member of the body as a number. */
    public long number(String path) {
      return at(path).asLong();
    }

    /** The header's first value, or null. */
    public @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    private JsonNode at(String path) {
      return json().at("/" + path.replace('.', '/'));
    }

    @Override
    public String toString() {
      return response.statusCode() + " " + response.body();
    }
  }
}
