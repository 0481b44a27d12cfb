package io.kontor.platform.files.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.files.FileKeys;
import io.kontor.platform.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every file store promises. */
abstract class FileStoreContract {
  private static final int LARGE_BYTES = 13 * 1024 * 1024 + 7; // three parts of S3

  abstract FileStore store();

  @Test
  void givesBackWhatWasStored() throws Exception {
    byte[] bytes = "Grüße".getBytes(StandardCharsets.UTF_8);

    FileStore.StoredFile file = store().put("kyc-pages", 100, out -> out.write(bytes));

    assertThat(file.key()).matches("kyc-pages/[0-9a-f]{2}/[0-9a-f]{32}");
    assertThat(file.size()).isEqualTo(bytes.length);
    try (InputStream in = store().open(file.key())) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void keepsAnEmptyFile() throws Exception {
    FileStore.StoredFile file = store().put("reports", 0, _ -> {});

    assertThat(file.size()).isZero();
    try (InputStream in = store().open(file.key())) {
      assertThat(in.readAllBytes()).isEmpty();
    }
  }

  @Test
  void keepsLargeFilesByteForByte() throws Exception {
    byte[] chunk = new byte[999_983];
    Random random = new Random(42);

    FileStore.StoredFile file =
        store()
            .put(
                "reports",
                LARGE_BYTES,
                out -> {
                  for (int left = LARGE_BYTES; left > 0; left -= chunk.length) {
                    random.nextBytes(chunk);
                    out.write(chunk, 0, Math.min(left, chunk.length));
                  }
                });

    assertThat(file.size()).isEqualTo(LARGE_BYTES);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(store().open(file.key()), digest)) {
      assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(LARGE_BYTES);
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(file.sha256());
  }

  @Test
  void leavesNothingOfAFileThatIsTooLargeOrBreaksOff() {
    String tooLarge = FileKeys.next("reports");
    assertThatThrownBy(
            () -> store().putAt(tooLarge, 6_000_000, out -> out.write(new byte[7_000_000])))
        .isInstanceOfSatisfying(
            ApiException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.PAYLOAD_TOO_LARGE));
    assertMissing(tooLarge);

    String broken = FileKeys.next("reports");
    assertThatThrownBy(() ->
            store()
                .putAt(
                    broken,
                    20_000_000,
                    out -> {
                      out.write(new byte[11_000_000]);
                      throw new IOException("the source dried up");
                    }))
        .hasRootCauseMessage("the source dried up");
    assertMissing(broken);
  }

  @Test
  void deletesFilesAlsoTwice() {
    String key = store().put("reports", 10, out -> out.write(1)).key();

    store().delete(key);
    store().delete(key);

    assertMissing(key);
  }

  @Test
  void takesNoKeyOfAnotherMaking() {
    for (String key : new String[] {"../../etc/passwd", "reports/..", "/reports/aa/bb", ""}) {
      assertThatThrownBy(() -> store().open(key)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store().delete(key)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> store().put("../x", 10, _ -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  void assertMissing(String key) {
    assertThatThrownBy(() -> store().open(key).close())
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }
}
