package io.kontor.platform.files.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.files.FileKeys;
import io.kontor.platform.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a real S3 server, with a line to it that can break. */
class S3FileStoreIT extends FileStoreContract {
  private static final int TWO_PARTS = S3FileStore.PART_BYTES + 1000;

  @TempDir static Path folder;
  private static S3Server server;
  private static BrokenLine line;
  private static S3Client s3;

  private FileStore store;

  @BeforeAll
  static void start() throws Exception {
    server = new S3Server(folder);
    line = new BrokenLine(server.port());
    s3 = S3FileStore.client(settings());
    s3.createBucket(create -> create.bucket("kontor-files"));
  }

  @AfterAll
  static void stop() throws IOException {
    s3.close();
    line.close();
    server.close();
  }

  @BeforeEach
  void freshBreaker() {
    store =
        new S3FileStore(
            s3, settings(), CircuitBreakerRegistry.ofDefaults(), BulkheadRegistry.ofDefaults());
  }

  @AfterEach
  void mend() {
    line.down(false);
  }

  @Override
  FileStore store() {
    return store;
  }

  private static S3Settings settings() {
    return new S3Settings(
        "kontor-files",
        "one-installation/",
        URI.create("http://127.0.0.1:" + line.port()),
        "us-east-1",
        "a-key",
        "a-secret",
        true,
        Duration.ofSeconds(2),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10));
  }

  @Test
  void keepsEverythingBelowItsPrefix() {
    String key = store.put("reports", 10, out -> out.write(7)).key();

    assertThat(s3.headObject(head -> head.bucket("kontor-files").key("one-installation/" + key)))
        .satisfies(object -> assertThat(object.contentLength()).isOne());
  }

  @Test
  void saysThatTheStoreIsAwayAndWorksAgainAfterwards() throws Exception {
    String key = store.put("reports", 10, out -> out.write(7)).key();
    line.down(true);

    assertThatThrownBy(() -> store.open(key)).isInstanceOf(ServiceUnavailableException.class);
    assertThatThrownBy(() -> store.put("reports", 10, out -> out.write(1)))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThatThrownBy(() -> store.delete(key)).isInstanceOf(ServiceUnavailableException.class);

    line.down(false);
    try (InputStream in = store.open(key)) {
      assertThat(in.read()).isEqualTo(7);
    }
  }

  @Test
  void leavesNothingWhenTheLineBreaksBetweenTwoParts() {
    String key = FileKeys.next("reports");

    assertThatThrownBy(() ->
            store.putAt(
                key,
                4L * TWO_PARTS,
                out -> {
                  out.write(new byte[TWO_PARTS]);
                  line.down(true);
                  out.write(new byte[TWO_PARTS]);
                }))
        .isInstanceOf(ServiceUnavailableException.class);

    line.down(false);
    assertMissing(key);
  }

  @Test
  void storesTheFileAlthoughAnswersAreLost() throws Exception {
    line.loseAnswers("PUT", 1);
    String small = store.put("reports", 10, out -> out.write(7)).key();
    line.loseAnswers("POST", 1);
    String large =
        store.put("reports", 2L * TWO_PARTS, out -> out.write(new byte[TWO_PARTS])).key();

    try (InputStream first = store.open(small);
        InputStream second = store.open(large)) {
      assertThat(first.readAllBytes()).hasSize(1);
      assertThat(second.readAllBytes()).hasSize(TWO_PARTS);
    }
  }

  @Test
  void looksUpAConfirmationWhoseAnswersAreAllLost() throws Exception {
    String key = FileKeys.next("reports");

    store.putAt(
        key,
        2L * TWO_PARTS,
        out -> {
          out.write(new byte[TWO_PARTS]);
          line.loseAnswers("POST", 99); // the upload has begun; what is left to post is its end
        });
    line.loseAnswers("", 0);

    try (InputStream in = store.open(key)) {
      assertThat(in.readAllBytes()).hasSize(TWO_PARTS);
    }
  }

  @Test
  void doesNotPassABrokenDownloadOffAsTheWholeFile() throws Exception {
    String key = store.put("reports", 2L * TWO_PARTS, out -> out.write(new byte[TWO_PARTS])).key();

    line.breakAnswerAfter(1_000_000);
    try (InputStream in = store.open(key)) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void printsNoSecret() {
    assertThat(settings().toString()).doesNotContain("a-secret").doesNotContain("a-key");
  }
}
