package io.kontor.launcher.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir Path folder;

  @Test
  void showsNothingThatLooksFinishedWhenFillingFails() {
    Path target = folder.resolve("cache/program");

    assertThatThrownBy(() ->
            Archives.once(
                target,
                half -> {
                  Files.writeString(half.resolve("first"), "1");
                  throw new IOException("disk full");
                }))
        .hasMessage("disk full");

    assertThat(target).doesNotExist();
  }

  @Test
  void clearsWhatAKilledProcessLeftAndKeepsWhatALivingOneMakes() throws Exception {
    Path target = folder.resolve("program");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path abandoned = Files.createDirectory(folder.resolve("program.tmp" + dead.pid()));
    Path atWork =
        Files.createDirectory(
            folder.resolve("program.tmp" + ProcessHandle.current().parent().orElseThrow().pid()));

    Archives.once(target, half -> Files.writeString(half.resolve("done"), "yes"));

    assertThat(target.resolve("done")).hasContent("yes");
    assertThat(abandoned).doesNotExist();
    assertThat(atWork).exists();
  }

  @Test
  void fillsOnlyOnce() throws Exception {
    Path target = folder.resolve("program");
    Archives.once(target, half -> Files.writeString(half.resolve("turn"), "first"));

    Archives.once(target, half -> Files.writeString(half.resolve("turn"), "second"));

    assertThat(target.resolve("turn")).hasContent("first");
  }

  @Test
  void refusesAnEntryThatWouldLandOutside() throws IOException {
    Path zip = folder.resolve("evil.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("top/../../outside"));
      out.write(1);
    }

    assertThatThrownBy(() -> Archives.unzipWithoutTop(zip, folder.resolve("in")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside");
  }
}
