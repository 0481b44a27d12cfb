package io.kontor.platform.service.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kontor.platform.security.Requires;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Structured log fields reach the log: the error Id that a merchant quotes leads to its cause. */
@ServiceTest
@TestPropertySource(properties = "kontor.service=failing")
@ExtendWith(OutputCaptureExtension.class)
class LogFieldsIT {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(LogFieldsIT.class);

  @Autowired Api api;
  @Autowired Environment environment;

  @Test
  void theIdOfA500IsInTheLogLineWithItsCause(CapturedOutput output) {
    Api.Answer answer = api.merchant("acme").get("/v2.01/acme/failing");

    assertThat(answer.status()).isEqualTo(500);
    String id = answer.text("Id");
    List<String> lines = output.getOut().lines().toList();
    int told = indexOf(lines, id);
    assertThat(lines.get(told))
        .contains(
            "ERROR", "Request failed", "errorId=\"" + id + "\"", "path=\"/v2.01/acme/failing");
    assertThat(lines.subList(told + 1, told + 3))
        .anyMatch(line -> line.contains("a fault of ours"));
  }

  @Test
  void aLineHasItsKeyValuesAndTheContextAndNoLineBreakOfTheirs(CapturedOutput output) {
    try (var _ = MDC.putCloseable("clientId", "acme")) {
      LOG.atInfo().addKeyValue("reason", "two\nlines").addKeyValue("attempts", 3).log("Told");
    }

    assertThat(output.getOut())
        .contains(": Told reason=\"two lines\" attempts=\"3\" clientId=acme\n")
        .doesNotContain("\nlines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecs", "logstash", "gelf"})
  void jsonHasKeyValuesAndTheContextAsWell(String format) {
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(LOG.getLoggerContext());
    LOG.getLoggerContext().putObject(Environment.class.getName(), environment);
    encoder.setFormat(format);
    encoder.start();
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    LOG.addAppender(events);
    try (var _ = MDC.putCloseable("clientId", "acme")) {
      LOG.atInfo().addKeyValue("errorId", "4711#1").log("Told");
      assertThat(new String(encoder.encode(events.list.getFirst()), StandardCharsets.UTF_8))
          .contains("errorId\":\"4711#1\"", "clientId\":\"acme\"", "Told");
    } finally {
      LOG.detachAppender(events);
    }
  }

  private static int indexOf(List<String> lines, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    throw new AssertionError("Not in the log: " + text + "\n" + String.join("\n", lines));
  }

  /** A service that fails. */
  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Failing {
    @Bean
    Faulty faulty() {
      return new Faulty();
    }
  }

  /** Its endpoint. */
  @RestController
  static class Faulty {
    @GetMapping("/v2.01/{clientId}/failing")
    @Requires("things:read")
    void fail() {
      throw new IllegalStateException("a fault of ours");
    }
  }
}
