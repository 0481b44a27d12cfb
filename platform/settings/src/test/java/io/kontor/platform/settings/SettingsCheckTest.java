package io.kontor.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

/** Everything that is wrong with the settings of a process is said in one message. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTest {
  private static final List<String> SECRETS =
      List.of("kontor.database.password", "kontor.service-client.secret");

  enum Mood {
    CALM,
    BUSY
  }

  @ConfigurationProperties("kontor.example")
  record ExampleSettings(
      @DefaultValue("30s") Duration lease,
      @DefaultValue("CALM") Mood mood,
      @DefaultValue("10") @Min(1) @Max(100) int workers,
      @DefaultValue("1MB") DataSize body,
      @DefaultValue({"1s", "2s"}) List<Duration> retryAfter,
      @NotBlank String owner,
      @Nullable URI proxy,
      @DefaultValue Inner inner,
      @DefaultValue("") String accessKey) {
    ExampleSettings {
      if (owner.equals("nobody")) {
        throw new IllegalArgumentException("the owner must be somebody");
      }
    }

    record Inner(@DefaultValue("true") boolean enabled, @DefaultValue("0.5") double share) {}
  }

  @Test
  void defaultsAreEnough() {
    check(Map.of("kontor.example.owner", "ops"), Map.of());
  }

  @Test
  void takesEverySettingInBothSpellingsOfAVariable() {
    check(
        Map.of(),
        Map.of(
            "KONTOR_EXAMPLE_OWNER", "ops",
            "KONTOR_EXAMPLE_RETRYAFTER", "1s,5s",
            "KONTOR_EXAMPLE_RETRY_AFTER", "1s,5s",
            "KONTOR_EXAMPLE_INNER_ENABLED", "false",
            "KONTOR_EXAMPLE_ACCESS_KEY", "k",
            "KONTOR_SERVICES_OTHER", "http://other"));
  }

  @Test
  void namesEverythingThatIsWrongInOneMessage() {
    assertThatThrownBy(() ->
            SettingsCheck.check(
                environment(
                    Map.of(
                        "kontor.example.lease", "soon",
                        "kontor.example.mood", "CROSS",
                        "kontor.example.workers", "101",
                        "kontor.example.inner.share", "half",
                        "kontor.example.retry-after", "1s,later"),
                    Map.of()),
                List.of(ExampleSettings.class),
                SECRETS))
        .asInstanceOf(type(InvalidSettingsException.class))
        .extracting(InvalidSettingsException::problems)
        .asInstanceOf(list(String.class))
        .satisfiesExactlyInAnyOrder(
            problem ->
                assertThat(problem)
                    .contains("KONTOR_DATABASE_PASSWORD", "KONTOR_SERVICE_CLIENT_SECRET"),
            problem ->
                assertThat(problem)
                    .startsWith("kontor.example.lease (KONTOR_EXAMPLE_LEASE)")
                    .contains("duration", "soon"),
            problem -> assertThat(problem).contains("mood", "one of CALM, BUSY", "CROSS"),
            problem -> assertThat(problem).contains("workers", "100"),
            problem -> assertThat(problem).contains("inner.share", "a number", "half"),
            problem -> assertThat(problem).contains("retry-after", "later"),
            problem -> assertThat(problem).contains("kontor.example.owner"));
  }

  @Test
  void saysWhatARecordItselfRefuses() {
    assertProblem(Map.of("kontor.example.owner", "nobody"), "the owner must be somebody");
  }

  @Test
  void namesOfAnEarlierReleaseAreRefusedWithTheNewOne() {
    assertThatThrownBy(() ->
            check(
                Map.of("kontor.example.owner", "ops", "wallet.ledger.batch-max", "9"),
                Map.of("WEBHOOKS_RETRYAFTER", "1s")))
        .hasMessageContaining("wallet.ledger.batch-max is called kontor.wallet.ledger.batch-max")
        .hasMessageContaining("webhooks.retryafter is called kontor.webhook.retryafter");
  }

  @Test
  void namesThatBindToNothingAreRefused() {
    assertThatThrownBy(() ->
            check(
                Map.of("kontor.example.owner", "ops", "kontor.example.leese", "1s"),
                Map.of("KONTOR_EXAMPLE_INNER_ENABELD", "true")))
        .hasMessageContaining("kontor.example.leese")
        .hasMessageContaining("KONTOR_EXAMPLE_INNER_ENABELD")
        .hasMessageContaining("is no setting");
  }

  @Test
  void aSecretIsNeverShown() {
    assertThatThrownBy(() ->
            SettingsCheck.check(
                environment(Map.of("kontor.secrets.signing-key", "hush"), Map.of()),
                List.of(SecretSettings.class),
                List.of()))
        .hasMessageContaining("kontor.secrets.signing-key")
        .hasMessageNotContaining("hush");
  }

  @ConfigurationProperties("kontor.secrets")
  record SecretSettings(@DefaultValue("1") int signingKey) {}

  @Test
  void aProcessWithFiveWrongSettingsNamesThemWithoutAStackTrace(CapturedOutput output) {
    SpringApplication application = new SpringApplication(Process.class);
    application.setWebApplicationType(WebApplicationType.NONE);

    assertThatThrownBy(() ->
            application.run(
                "--kontor.example.lease=soon",
                "--kontor.example.mood=CROSS",
                "--kontor.example.workers=0",
                "--kontor.example.body=huge",
                "--webhooks.timeout=1s"))
        .isInstanceOf(InvalidSettingsException.class);
    assertThat(output)
        .contains(
            "kontor.example.lease",
            "kontor.example.mood",
            "kontor.example.workers",
            "kontor.example.body",
            "kontor.webhook.timeout",
            "KONTOR_DATABASE_PASSWORD",
            "docs/configuration.md")
        .doesNotContain("\tat ");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ExampleSettings.class)
  static class Process {
    @Bean
    static BeanFactoryPostProcessor settingsCheck(ConfigurableEnvironment environment) {
      return SettingsCheck.of(environment, SECRETS);
    }
  }

  private static void assertProblem(Map<String, Object> properties, String problem) {
    assertThatThrownBy(() -> check(properties, Map.of())).hasMessageContaining(problem);
  }

  private static void check(Map<String, Object> properties, Map<String, Object> variables) {
    SettingsCheck.check(
        environment(properties, variables), List.of(ExampleSettings.class), List.of());
  }

  private static ConfigurableEnvironment environment(
      Map<String, Object> properties, Map<String, Object> variables) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().remove("systemEnvironment");
    environment.getPropertySources().remove("systemProperties");
    environment.getPropertySources().addLast(new MapPropertySource("properties", properties));
    environment
        .getPropertySources()
        .addLast(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    return environment;
  }
}
