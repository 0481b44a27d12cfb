package io.kontor.platform.files.s3;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.files.FilesConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.s3.S3Client;

/** Files go to S3 as soon as a bucket is named; otherwise they stay in the local folder. */
@AutoConfiguration(before = FilesConfiguration.class)
@ConditionalOnProperty("kontor.files.s3.bucket")
@EnableConfigurationProperties(S3Settings.class)
public class S3Configuration {
  @Bean
  S3Client s3Client(S3Settings settings) {
    return S3FileStore.client(settings);
  }

  @Bean
  FileStore fileStore(
      S3Client s3Client,
      S3Settings settings,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads) {
    return new S3FileStore(s3Client, settings, breakers, bulkheads);
  }
}
