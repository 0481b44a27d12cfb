package io.kontor.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one running copy keeps its things.
 *
 * @param root the checkout
 * @param data the data folder, {@code .kontor} in the checkout unless chosen otherwise
 */
public record Installation(Path root, Path data) {

  /** Creates the folders; says so in one sentence when this user may not. */
  public void create() {
    try {
      for (Path folder : new Path[] {logs(), pids(), state(), data.resolve("data"), files()}) {
        Files.createDirectories(folder);
      }
      if (!Files.isWritable(data)) {
        throw new IOException("not writable");
      }
    } catch (IOException e) {
      throw new UserFacingException(
          "The data folder "
              + data
              + " cannot be written by this user; choose another with --data DIR.",
          e);
    }
  }

  public Path logs() {
    return data.resolve("logs");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  public Path pids() {
    return data.resolve("pids");
  }

  public Path state() {
    return data.resolve("state");
  }

  public Path files() {
    return data.resolve("data").resolve("files");
  }

  public Path postgresData() {
    return data.resolve("data").resolve("postgres");
  }

  public Path kafkaData() {
    return data.resolve("data").resolve("kafka");
  }

  public Path secrets() {
    return data.resolve("secrets.properties");
  }

  public Path demoAccounts() {
    return data.resolve("demo-accounts.json");
  }

  /** There once the demo data are complete. */
  public Path demoPlayed() {
    return data.resolve("demo-history.played");
  }

  /** How far the demo data have come. */
  public Path demoJournal() {
    return data.resolve("demo-history.journal");
  }

  /** Unpacked programs and AOT caches, shared by all copies that run from this checkout. */
  public Path cache() {
    Path shared = root.resolve(".kontor");
    Path writable = Files.exists(shared) ? shared : root;
    return Files.isWritable(writable) ? shared.resolve("cache") : data.resolve("cache");
  }

  /** Marks that somebody stopped this part on purpose, so the supervisor leaves it alone. */
  public Path stopMarker(String part) {
    return state().resolve(part + ".stopped");
  }
}
