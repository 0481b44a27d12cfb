package io.kontor.platform.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import io.kontor.platform.test.TestTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each way in which a request with an idempotency key can end, with and without an object stored
 * before: only an answer that was given in full is kept.
 */
@ServiceTest
@TestPropertySource(properties = "kontor.service=endings")
class IdempotencyEndingsIT {
  @Autowired Api anyApi;
  @Autowired JdbcClient jdbc;
  @Autowired Things things;
  @LocalServerPort int port;

  private final String key = UUID.randomUUID().toString();

  @ParameterizedTest
  @CsvSource({
    // ending, answer, kept: the answer's status, or FREE, or BOUND to the object without an answer
    "return, 200, 200",
    "void, 204, 204",
    "refused, 400, 400",
    "conflict, 409, 409",
    "exception, 500, FREE",
    "error, 500, FREE",
    "unavailable, 503, FREE",
    "rate-limited, 429, FREE",
    "too-slow, 408, FREE",
    "unwritable, 500, FREE",
    "send-error, 413, 413",
    "async, 200, 200",
    "async-exception, 500, FREE",
    "escaped-exception, 500, FREE",
    "escaped-error, 500, FREE",
    "escaped-after, 500, FREE",
    "stored-return, 200, 200",
    "stored-exception, 500, BOUND",
    "stored-error, 500, BOUND",
    "stored-escaped-after, 500, BOUND"
  })
  void keepsWhatWasAnsweredInFull(String ending, int answer, String kept) {
    Api api = anyApi.merchant("acme").header("Idempotency-Key", key);

    Api.Answer first = api.post("/v2.01/acme/endings/" + ending, "{\"a\": 1}");

    assertThat(first.status()).as(first.body()).isEqualTo(answer);
    Api.Answer again = api.post("/v2.01/acme/endings/return", "{\"a\": 1}");
    Api.Answer readBack = anyApi.merchant("acme").get("/v2.01/acme/responses/" + key);
    switch (kept) {
      case "FREE" -> assertThat(again.status()).as(again.body()).isEqualTo(200);
      case "BOUND" -> {
        assertThat(again.status()).isEqualTo(409);
        assertThat(readBack.text("Resource.Id")).isEqualTo("thing_" + ending);
      }
      default -> {
        assertThat(again.status()).isEqualTo(409);
        assertThat(readBack.text("StatusCode")).as(readBack.body()).isEqualTo(kept);
        if (answer == 200) {
          assertThat(readBack.text("Resource.Id")).isEqualTo(first.text("Id"));
        }
      }
    }
  }

  @Test
  void freesTheKeyOfACallerThatWentAwayWithItsBody() throws IOException {
    try (Socket line = new Socket("localhost", port)) {
      String head =
          "POST /v2.01/acme/endings/return HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + TestTokens.instance().merchant("acme")
              + "\r\nIdempotency-Key: "
              + key
              + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"a\": ";
      line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      line.getOutputStream().flush();
      await().atMost(Duration.ofSeconds(10)).until(() -> rows() == 1);
      line.setSoLinger(true, 0); // a reset, not an orderly end
    }

    await().atMost(Duration.ofSeconds(10)).until(() -> rows() == 0);
    assertThat(
            anyApi
                .merchant("acme")
                .header("Idempotency-Key", key)
                .post("/v2.01/acme/endings/return", "{}")
                .status())
        .isEqualTo(200);
  }

  @Test
  void keepsTheAnswerOfACallerThatDidNotWaitForIt() throws IOException {
    int before = things.made.get();
    try (Socket line = new Socket("localhost", port)) {
      String call =
          "POST /v2.01/acme/endings/stored-return HTTP/1.1\r\nHost: localhost\r\n"
              + "Authorization: Bearer "
              + TestTokens.instance().merchant("acme")
              + "\r\nIdempotency-Key: "
              + key
              + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
      line.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
      line.getOutputStream().flush();
      await().atMost(Duration.ofSeconds(10)).until(() -> things.made.get() > before);
      line.setSoLinger(true, 0);
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(
                    anyApi.merchant("acme").get("/v2.01/acme/responses/" + key).text("Resource.Id"))
                .isEqualTo("thing_stored-return"));
  }

  @Test
  void isNotTakenByAPersonWhoHasToStepUpFirst() {
    String path = "/v2.01/acme/endings-for-gold";
    Api.Answer refused =
        anyApi.staff("acme", "Lea").header("Idempotency-Key", key).post(path, "{}");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("Type")).isEqualTo("insufficient_user_authentication");
    assertThat(rows()).isZero();

    Api proven = anyApi.steppedUp("acme", "Lea").header("Idempotency-Key", key);

    assertThat(proven.post(path, "{}").text("Id")).isEqualTo("thing_gold");
    assertThat(proven.post(path, "{}").status()).isEqualTo(409);
    assertThat(anyApi.staff("acme", "Lea").header("Idempotency-Key", key).post(path, "{}").status())
        .isEqualTo(401);
  }

  @Test
  void isAnsweredAlthoughTheStepUpGrewTooOldMeanwhile() {
    Instant then = Instant.now().minusSeconds(298);
    Api proven = anyApi.token(TestTokens.instance().steppedUpAt(then, "acme", "Lea"));
    String path = "/v2.01/acme/endings-for-gold/" + (then.getEpochSecond() + 301);

    Api.Answer answer = proven.header("Idempotency-Key", key).post(path, "{}");

    assertThat(answer.text("Id")).as(answer.body()).isEqualTo("thing_late");
    assertThat(proven.post(path, "{}").status()).isEqualTo(401);
  }

  private long rows() {
    return jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = :key")
        .param("key", key)
        .query(Long.class)
        .single();
  }

  /** A service whose endpoint ends as its path says. */
  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Endings {
    @Bean
    Things things(IdempotencyKeys keys, TransactionTemplate transaction) {
      return new Things(keys, transaction);
    }

    @Bean
    ResourceReader thingReader() {
      return (_, id) ->
          id.startsWith("thing_") ? Optional.of(new Things.ThingView(id)) : Optional.empty();
    }

    /** Between the platform's filters and the servlet: what throws here escapes every advice. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> escapes() {
      FilterRegistrationBean<OncePerRequestFilter> filter =
          new FilterRegistrationBean<>(
              new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException, jakarta.servlet.ServletException {
                  String path = request.getRequestURI();
                  if (path.endsWith("/escaped-exception")) {
                    throw new IllegalStateException("escaped");
                  }
                  if (path.endsWith("/escaped-error")) {
                    throw new StackOverflowError("escaped");
                  }
                  chain.doFilter(request, response);
                  if (path.endsWith("escaped-after")) {
                    throw new IllegalStateException("escaped after the handler");
                  }
                }
              });
      filter.setOrder(1);
      return filter;
    }
  }

  /** The endpoint. */
  @RestController
  static class Things {
    final AtomicInteger made = new AtomicInteger();
    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;

    Things(IdempotencyKeys keys, TransactionTemplate transaction) {
      this.keys = keys;
      this.transaction = transaction;
    }

    @PostMapping("/v2.01/{clientId}/endings/{ending}")
    @Requires("things:write")
    @Nullable Object end(
        @PathVariable String ending, @RequestBody Object body, HttpServletResponse response)
        throws IOException {
      if (ending.startsWith("stored-")) {
        transaction.executeWithoutResult(_ -> keys.bindCurrent("thing_" + ending));
        made.incrementAndGet();
      }
      return switch (ending) {
        case "refused" -> throw ApiException.invalid("A", "A is wrong.");
        case "conflict" -> throw ApiException.of(ErrorCode.STATE_CONFLICT);
        case "exception", "stored-exception" -> throw new IllegalStateException("a bug");
        case "error", "stored-error" -> throw new AssertionError("a bug");
        case "unavailable" -> throw ApiException.of(ErrorCode.SERVICE_UNAVAILABLE);
        case "rate-limited" -> throw ApiException.of(ErrorCode.RATE_LIMIT);
        case "too-slow" -> throw ApiException.of(ErrorCode.REQUEST_TIMEOUT);
        case "unwritable" -> new Unwritable();
        case "async" -> (Callable<Object>) () -> new ThingView("thing_async");
        case "async-exception" ->
            (Callable<Object>)
                () -> {
                  throw new IllegalStateException("a bug");
                };
        case "void" -> {
          response.setStatus(204);
          yield null;
        }
        case "send-error" -> {
          response.sendError(413);
          yield null;
        }
        default -> new ThingView("thing_" + ending);
      };
    }

    @PostMapping("/v2.01/{clientId}/endings-for-gold")
    @Requires("things:write")
    @StepUp
    ThingView endForGold() {
      return new ThingView("thing_gold");
    }

    @PostMapping("/v2.01/{clientId}/endings-for-gold/{after}")
    @Requires("things:write")
    @StepUp
    Callable<ThingView> endLateForGold(@PathVariable long after) {
      return () -> {
        await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().getEpochSecond() >= after);
        return new ThingView("thing_late");
      };
    }

    record ThingView(String id) {}

    /** Breaks in the middle of being written. */
    static final class Unwritable {
      public String getFirst() {
        return "first";
      }

      public String getSecond() {
        throw new IllegalStateException("cannot be written");
      }
    }
  }
}
