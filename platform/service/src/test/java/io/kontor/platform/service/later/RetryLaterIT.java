package io.kontor.platform.service.later;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;

/**
 * Every way in which a service asks for another try, on both surfaces: the body says when, because
 * client libraries show nothing else, and the header says the same.
 */
@ServiceTest
@TestPropertySource(properties = "kontor.service=later")
class RetryLaterIT {
  @Autowired Api api;

  /**
   * Each code of the catalogue with such a status, each exception that becomes one, each status.
   */
  static Stream<String> ways() {
    return Stream.of(
            Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == 429 || code.status() == 503)
                .map(ErrorCode::name),
            FAILURES.stream().map(failure -> failure.getClass().getSimpleName()),
            Stream.of("sent-429", "sent-503", "waits-7", "promised-length"))
        .flatMap(ways -> ways);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void saysWhenToTryAgain(String way) {
    for (Api.Answer answer :
        List.of(
            api.merchant("acme").get("/v2.01/acme/later/" + way),
            api.service("ledger:read").get("/internal/later/" + way))) {
      String seconds = way.equals("waits-7") ? "7" : "1";
      assertThat(answer.status()).as(answer.body()).isIn(429, 503);
      assertThat(answer.header("Retry-After")).isEqualTo(seconds);
      assertThat(answer.text("errors.RetryAfter")).isEqualTo(seconds);
      assertThat(answer.body()).contains("; try again in " + seconds + " second");
    }
  }

  private static final List<RuntimeException> FAILURES =
      List.of(
          new ServiceUnavailableException("wallet", new IOException("refused")),
          new CannotGetJdbcConnectionException("no connection"),
          new CannotCreateTransactionException("no connection"),
          new OutcomeUnknownException("wallet", new IOException("cut")),
          new ResourceAccessException("cut"),
          new DataAccessResourceFailureException("cut"),
          new QueryTimeoutException("too long"),
          new TransactionSystemException("commit"));

  /** A service that is always too busy. */
  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Later {
    @Bean
    Busy busy() {
      return new Busy();
    }
  }

  /** Its endpoints. */
  @RestController
  static class Busy {
    @GetMapping("/v2.01/{clientId}/later/{way}")
    @Requires("things:read")
    void contract(@PathVariable String way, HttpServletResponse response) throws IOException {
      fail(way, response);
    }

    @GetMapping("/internal/later/{way}")
    @RequiresScope("ledger:read")
    void internal(@PathVariable String way, HttpServletResponse response) throws IOException {
      fail(way, response);
    }

    private static void fail(String way, HttpServletResponse response) throws IOException {
      switch (way) {
        case "sent-429" -> response.sendError(429);
        case "sent-503" -> response.sendError(503);
        case "waits-7" -> {
          response.setHeader("Retry-After", "7");
          throw ApiException.of(ErrorCode.RATE_LIMIT);
        }
        case "promised-length" -> {
          response.setContentLength(12_345);
          throw ApiException.of(ErrorCode.SERVICE_UNAVAILABLE);
        }
        default -> {
          for (RuntimeException failure : FAILURES) {
            if (failure.getClass().getSimpleName().equals(way)) {
              throw failure;
            }
          }
          throw ApiException.of(ErrorCode.valueOf(way));
        }
      }
    }
  }
}
