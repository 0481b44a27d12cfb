package io.kontor.platform.files.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.files.FileStore;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class S3ConfigurationTest {
  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(S3Configuration.class))
          .withBean(CircuitBreakerRegistry.class, CircuitBreakerRegistry::ofDefaults)
          .withBean(BulkheadRegistry.class, BulkheadRegistry::ofDefaults);

  @Test
  void leavesFilesInTheLocalFolderUntilABucketIsNamed() {
    context.run(started -> assertThat(started).doesNotHaveBean(FileStore.class));
  }

  @Test
  void takesItsSettingsFromTheEnvironment() {
    context
        .withInitializer(starting ->
            starting
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new SystemEnvironmentPropertySource(
                        "test-systemEnvironment",
                        Map.of(
                            "KONTOR_FILES_S3_BUCKET", "files",
                            "KONTOR_FILES_S3_ENDPOINT", "http://127.0.0.1:9",
                            "KONTOR_FILES_S3_ACCESSKEY", "a-key",
                            "KONTOR_FILES_S3_SECRETKEY", "a-secret",
                            "KONTOR_FILES_S3_PREFIX", "kontor/"))))
        .run(started -> {
          assertThat(started).getBean(FileStore.class).isInstanceOf(S3FileStore.class);
          S3Settings settings = started.getBean(S3Settings.class);
          assertThat(settings.endpoint()).hasToString("http://127.0.0.1:9");
          assertThat(settings.accessKey()).isEqualTo("a-key");
          assertThat(settings.secretKey()).isEqualTo("a-secret");
          assertThat(settings.prefix()).isEqualTo("kontor/");
          assertThat(settings.pathStyle()).isTrue();
          assertThat(settings.callTimeout()).isEqualTo(Duration.ofSeconds(30));
        });
  }

  @Test
  void doesNotStartWithAnEmptyName() {
    context
        .withPropertyValues("kontor.files.s3.bucket= ")
        .run(started -> assertThat(started).hasFailed());
  }
}
