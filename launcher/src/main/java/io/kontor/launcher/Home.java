package io.kontor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where one running copy keeps its things.
 *
 * @param root the checkout
 * @param data the data folder, {@code .kontor} in the checkout unless chosen otherwise
 */
record Home(Path root, Path data) {

  /** Creates the folders; says so in one sentence when this user may not. */
  void create() {
    try {
      for (Path folder : new Path[] {logs(), pids(), state(), data.resolve("data"), files()}) {
        Files.createDirectories(folder);
      }
      if (!Files.isWritable(data)) {
        throw new IOException("not writable");
      }
    } catch (IOException e) {
      throw new Trouble(
          "The data folder "
              + data
              + " cannot be written by this user; choose another with --data DIR.",
          e);
    }
  }

  Path logs() {
    return data.resolve("logs");
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }

  Path pids() {
    return data.resolve("pids");
  }

  Path state() {
    return data.resolve("state");
  }

  Path files() {
    return data.resolve("data").resolve("files");
  }

  Path postgresData() {
    return data.resolve("data").resolve("postgres");
  }

  Path kafkaData() {
    return data.resolve("data").resolve("kafka");
  }

  Path secrets() {
    return data.resolve("secrets.properties");
  }

  Path demoAccounts() {
    return data.resolve("demo-accounts.json");
  }

  /** There once the demo data are complete. */
  Path demoPlayed() {
    return data.resolve("demo-history.played");
  }

  /** How far the demo data have come. */
  Path demoJournal() {
    return data.resolve("demo-history.journal");
  }

  /** Unpacked programs and AOT caches, shared by all copies that run from this checkout. */
  Path cache() {
    Path shared = root.resolve(".kontor");
    Path writable = Files.exists(shared) ? shared : root;
    return Files.isWritable(writable) ? shared.resolve("cache") : data.resolve("cache");
  }

  /** Marks that somebody stopped this part on purpose, so the supervisor leaves it alone. */
  Path stopMarker(String part) {
    return state().resolve(part + ".stopped");
  }

  /** Writes a small file so that a reader sees the old or the new text, never half of it. */
  static void write(Path file, String text) {
    Path half =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(half, text);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
