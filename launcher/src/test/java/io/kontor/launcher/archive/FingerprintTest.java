package io.kontor.launcher.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir Path root;

  @Test
  void namesABuildByItsContentsNotByItsTime() throws IOException {
    Path first = jar(root.resolve("a.jar"), "same", 1_000);
    Path later = jar(root.resolve("b.jar"), "same", 900_000_000);
    Path other = jar(root.resolve("c.jar"), "else", 1_000);

    assertThat(name(later)).isEqualTo(name(first));
    assertThat(name(other)).isNotEqualTo(name(first));
  }

  private static String name(Path jar) throws IOException {
    return new Fingerprint().addJar(jar).shortName();
  }

  private static Path jar(Path file, String content, long time) throws IOException {
    Files.createDirectories(file.getParent());
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      ZipEntry entry = new ZipEntry("Main.class");
      entry.setTime(time);
      jar.putNextEntry(entry);
      jar.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }
}
