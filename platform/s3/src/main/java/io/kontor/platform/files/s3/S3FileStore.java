package io.kontor.platform.files.s3;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.call.CallFailures;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.files.FileKeys;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.files.MeasuredOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files as objects of one bucket of an S3-compatible store.
 *
 * <p>A small file goes in one call, a larger one in parts of 5 MiB, so that a file of any size
 * takes the memory of one part; the object appears when its last part is confirmed. A confirmation
 * whose answer was lost is looked up. Every call has a time-out, a few repeats, a circuit breaker
 * and a bulkhead.
 */
public final class S3FileStore implements FileStore {
  /** Size of a part: the smallest that S3 takes for any but the last one. */
  static final int PART_BYTES = 5 * 1024 * 1024;

  private static final FailureLog failures = new FailureLog(S3FileStore.class);
  private static final String TARGET = "the file store";
  private static final int FIRST_BUFFER_BYTES = 64 * 1024;
  private static final int PARTS_MAX = 10_000; // of S3
  private static final int REPEATS_MAX = 2;

  private final S3Client s3;
  private final String bucket;
  private final String prefix;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;

  S3FileStore(
      S3Client s3,
      S3Settings settings,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads) {
    this.s3 = s3;
    this.bucket = settings.bucket();
    this.prefix = settings.prefix();
    this.breaker =
        breakers.circuitBreaker(
            "files",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(S3FileStore::isOutage)
                .ignoreException(S3FileStore::isOurs)
                .build());
    this.bulkhead =
        bulkheads.bulkhead(
            "files",
            BulkheadConfig.custom()
                .maxConcurrentCalls(64)
                .maxWaitDuration(Duration.ofSeconds(2))
                .build());
  }

  /** A client for the settings; the caller closes it. */
  static S3Client client(S3Settings settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            .credentialsProvider(
                settings.accessKey().isBlank()
                    ? DefaultCredentialsProvider.builder().build()
                    : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            // Many stores do not know the checksums that newer SDKs add on their own.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(settings.connectTimeout())
                    .socketTimeout(settings.readTimeout()))
            .overrideConfiguration(overrides ->
                overrides
                    .apiCallTimeout(settings.callTimeout())
                    .retryStrategy(
                        StandardRetryStrategy.builder().maxAttempts(REPEATS_MAX + 1).build()));
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint());
    }
    return builder.build();
  }

  @Override
  public StoredFile putAt(String key, long bytesMax, Content content) {
    try (Upload upload = new Upload(name(key));
        MeasuredOutputStream out = new MeasuredOutputStream(upload, bytesMax)) {
      content.writeTo(out);
      out.flush();
      upload.complete();
      return out.stored(key);
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be stored", e);
    }
  }

  @Override
  public InputStream open(String key) {
    String name = name(key);
    try {
      return call(() -> s3.getObject(get -> get.bucket(bucket).key(name)));
    } catch (NoSuchKeyException e) {
      NoSuchFileException missing = new NoSuchFileException(key);
      missing.initCause(e);
      throw new UncheckedIOException("The file could not be read", missing);
    }
  }

  @Override
  public void delete(String key) {
    String name = name(key);
    call(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(name)));
  }

  private String name(String key) {
    return prefix + FileKeys.checked(key);
  }

  /** Errors: ServiceUnavailableException for an outage; S3's own exception for a refusal. */
  private <T> T call(Supplier<T> request) {
    try {
      return bulkhead.executeSupplier(() -> breaker.executeSupplier(request));
    } catch (CallNotPermittedException | BulkheadFullException e) {
      throw new ServiceUnavailableException(TARGET, e);
    } catch (SdkException e) {
      if (isOutage(e)) {
        throw new ServiceUnavailableException(TARGET, e);
      }
      throw e;
    }
  }

  private static boolean isOutage(Throwable error) {
    return error instanceof SdkClientException
        || (error instanceof SdkServiceException refusal
            && (refusal.statusCode() >= 500 || refusal.statusCode() == 429));
  }

  /**
   * Whether the store had no part in it: no credentials, an interrupted caller, a fault of ours.
   */
  private static boolean isOurs(Throwable error) {
    return switch (error) {
      case AbortedException _ -> true;
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> false;
      case SdkClientException failure ->
          failure.getCause() == null || CallFailures.isOurs(failure.getCause());
      default -> !(error instanceof SdkException);
    };
  }

  /** One file on its way; closing it before it is complete leaves nothing behind. */
  private final class Upload extends OutputStream {
    private final String name;
    private final List<CompletedPart> parts = new ArrayList<>();
    private byte[] buffer = new byte[FIRST_BUFFER_BYTES];
    private int filled;
    private long size;
    private @Nullable String uploadId;
    private boolean complete;

    Upload(String name) {
      this.name = name;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int from = offset;
      int left = length;
      while (left > 0) {
        if (filled == PART_BYTES) {
          sendPart();
        }
        int room = Math.min(left, PART_BYTES - filled);
        if (filled + room > buffer.length) {
          int wanted = Math.max(filled + room, buffer.length * 2);
          buffer = Arrays.copyOf(buffer, Math.min(wanted, PART_BYTES));
        }
        System.arraycopy(bytes, from, buffer, filled, room);
        filled += room;
        from += room;
        left -= room;
      }
      size += length;
    }

    private void sendPart() throws IOException {
      if (parts.size() == PARTS_MAX) {
        throw new IOException("The file has too many parts");
      }
      String id = uploadId;
      if (id == null) {
        id =
            call(() -> s3.createMultipartUpload(create -> create.bucket(bucket).key(name)))
                .uploadId();
        uploadId = id;
      }
      int number = parts.size() + 1;
      String running = id;
      String tag =
          call(() ->
                  s3.uploadPart(
                      part -> part.bucket(bucket).key(name).uploadId(running).partNumber(number),
                      body()))
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
      filled = 0;
    }

    /** The bytes in the buffer, as often as a repeat of the call asks for them. */
    private RequestBody body() {
      int length = filled;
      return RequestBody.fromContentProvider(
          () -> new ByteArrayInputStream(buffer, 0, length), length, "application/octet-stream");
    }

    void complete() throws IOException {
      String id = uploadId;
      if (id == null) {
        call(() -> s3.putObject(put -> put.bucket(bucket).key(name), body()));
      } else {
        if (filled > 0) {
          sendPart();
        }
        confirm(id);
      }
      complete = true;
    }

    private void confirm(String id) {
      try {
        call(() ->
            s3.completeMultipartUpload(confirmation ->
                confirmation
                    .bucket(bucket)
                    .key(name)
                    .uploadId(id)
                    .multipartUpload(all -> all.parts(parts))));
      } catch (SdkException | ServiceUnavailableException e) {
        if (!isThere()) {
          throw e;
        }
      }
    }

    /** Whether the object was stored although the answer was lost. */
    private boolean isThere() {
      try {
        return call(() -> s3.headObject(head -> head.bucket(bucket).key(name))).contentLength()
            == size;
      } catch (SdkException | ServiceUnavailableException _) {
        return false;
      }
    }

    @Override
    public void close() {
      String id = uploadId;
      if (complete || id == null) {
        return;
      }
      uploadId = null;
      try {
        call(() -> s3.abortMultipartUpload(abort -> abort.bucket(bucket).key(name).uploadId(id)));
      } catch (SdkException | ServiceUnavailableException e) {
        failures.warn(
            e,
            "Parts of a broken upload were left behind; the bucket's life-cycle rule ends them",
            Map.of());
      }
    }
  }
}
