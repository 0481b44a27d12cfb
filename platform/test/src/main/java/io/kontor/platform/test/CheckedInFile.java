package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated document that is checked in: compares, and writes it anew when {@code ./kontor docs}
 * runs the tests (it sets the system property {@code kontor.write-docs}).
 */
public final class CheckedInFile {
  private CheckedInFile() {}

  /** Errors: {@link AssertionError} when the document drifted from what the code says. */
  public static void verify(String pathFromRepository, String generated) {
    Path file = repository().resolve(pathFromRepository);
    try {
      if (Boolean.getBoolean("kontor.write-docs")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, generated);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is out of date; ./kontor docs writes it", pathFromRepository)
          .isEqualTo(generated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root folder of this repository. */
  public static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("docs/architecture.md"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("Not inside the repository");
    }
    return folder;
  }
}
