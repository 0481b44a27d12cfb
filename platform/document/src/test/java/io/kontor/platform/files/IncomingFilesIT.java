package io.kontor.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file and the row that names it: both or neither, whatever dies in between. */
class IncomingFilesIT {
  @TempDir private Path folder;
  private FilesFixture fixture;

  @BeforeEach
  void start() {
    fixture = new FilesFixture(folder);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void keepsAFileThatItsOwnerNames() throws IOException {
    FileStore.StoredFile file = receive("invoice");

    fixture.transaction.executeWithoutResult(_ -> fixture.incoming.keep(file.key()));
    twoHoursPass();
    fixture.incoming.sweep();

    assertThat(fixture.unowned()).isZero();
    assertThat(file.size()).isEqualTo(7);
    try (var stored = fixture.store.open(file.key())) {
      assertThat(stored).hasContent("invoice");
    }
  }

  @Test
  void sweepsAFileWhoseProcessDiedBeforeItsRowWasStored() {
    receive("invoice");
    FileStore.StoredFile fresh = receive("still being stored");
    fixture
        .jdbc
        .sql(
            "UPDATE incoming_file SET begun_at = begun_at - INTERVAL '61 minutes' WHERE file_key <> :key")
        .param("key", fresh.key())
        .update();

    fixture.incoming.sweep();

    assertThat(fixture.files()).isEqualTo(1);
    assertThat(fixture.unowned()).isEqualTo(1);
    assertThatThrownBy(
            () -> fixture.transaction.executeWithoutResult(_ -> fixture.incoming.keep("gone")))
        .as("a row must not name a file that was swept")
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
  }

  @Test
  void leavesTheFileToTheSweepWhenTheRowIsRolledBack() {
    FileStore.StoredFile file = receive("invoice");

    fixture.transaction.executeWithoutResult(status -> {
      fixture.incoming.keep(file.key());
      status.setRollbackOnly();
    });
    assertThat(fixture.unowned()).isEqualTo(1);
    twoHoursPass();
    fixture.incoming.sweep();

    assertThat(fixture.files()).isZero();
    assertThat(fixture.unowned()).isZero();
  }

  @Test
  void leavesNothingOfAFileThatIsTooLargeOrBreaksOff() {
    assertThatThrownBy(
            () -> fixture.incoming.receive("kyc", 3, out -> out.write(new byte[] {1, 2, 3, 4})))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PAYLOAD_TOO_LARGE));
    assertThatThrownBy(() ->
            fixture.incoming.receive(
                "kyc",
                100,
                out -> {
                  out.write(1);
                  throw new IOException("connection reset");
                }))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(fixture.files()).isZero();
    assertThat(fixture.unowned()).isZero();
  }

  @Test
  void sweepsMoreFilesThanOneBatch() {
    for (int i = 0; i < 130; i++) {
      receive("page " + i);
    }
    twoHoursPass();

    fixture.incoming.sweep();

    assertThat(fixture.files()).isZero();
    assertThat(fixture.unowned()).isZero();
  }

  private FileStore.StoredFile receive(String text) {
    return fixture.incoming.receive(
        "kyc", 100, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void twoHoursPass() {
    fixture.jdbc.sql("UPDATE incoming_file SET begun_at = begun_at - INTERVAL '2 hours'").update();
  }
}
