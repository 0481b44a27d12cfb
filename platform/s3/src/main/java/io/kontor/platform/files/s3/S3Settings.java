package io.kontor.platform.files.s3;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are kept instead of a local folder. Source: docs/architecture.md, "Configuration".
 *
 * @param bucket exists already and is not public
 * @param prefix in front of every key, for a bucket that is shared; for example {@code kontor/}
 * @param endpoint of a store that is not Amazon's; null: Amazon's of the region
 * @param region of the bucket; other stores take any
 * @param accessKey with its secret key; blank: what the machine offers (environment, role)
 * @param secretKey of the access key
 * @param pathStyle bucket in the path instead of the host name; other stores mostly want it
 * @param connectTimeout of one connection
 * @param readTimeout longest silence of the store
 * @param callTimeout one call with its repeats; a part of a file is at most 5 MiB
 */
@ConfigurationProperties("kontor.files.s3")
@Validated
public record S3Settings(
    @NotBlank String bucket,
    @DefaultValue("") String prefix,
    @Nullable URI endpoint,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("") String accessKey,
    @DefaultValue("") String secretKey,
    @DefaultValue("true") boolean pathStyle,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout,
    @DefaultValue("30s") Duration callTimeout) {
  public S3Settings {
    if (accessKey.isBlank() != secretKey.isBlank()) {
      throw new IllegalStateException(
          "KONTOR_FILES_S3_ACCESSKEY and KONTOR_FILES_S3_SECRETKEY go together");
    }
  }

  @Override
  public String toString() {
    return "S3Settings[bucket=" + bucket + ", endpoint=" + endpoint + ", region=" + region + "]";
  }
}
