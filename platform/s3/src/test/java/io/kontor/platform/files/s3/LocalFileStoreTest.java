package io.kontor.platform.files.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.files.FileStore;
import io.kontor.platform.files.LocalFileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStoreTest extends FileStoreContract {
  @TempDir Path folder;

  @Override
  FileStore store() {
    return new LocalFileStore(folder);
  }

  @Test
  void lendsFilesToNobodyElseOnTheMachine() throws IOException {
    String key = store().put("reports", 10, out -> out.write(1)).key();

    assertThat(Files.getPosixFilePermissions(folder.resolve(key))).hasSize(2);
    try (Stream<Path> left = Files.list(folder.resolve(".incoming"))) {
      assertThat(left).isEmpty();
    }
  }
}
