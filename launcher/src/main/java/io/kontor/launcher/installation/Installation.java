package io.kontor.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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

  /** Logs of this run and the run before. */
  public Path logs() {
    return data.resolve("logs");
  }

  /** The log of one part. */
  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  /** Keeps the log of the run before as NAME.1.log. */
  public void keepEarlierLog(String part) throws IOException {
    Path log = log(part);
    if (Files.exists(log)) {
      Files.move(log, logs().resolve(part + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** One file per running process. */
  public Path pids() {
    return data.resolve("pids");
  }

  /** What commands tell each other about this installation. */
  public Path state() {
    return data.resolve("state");
  }

  /** Files that the services store. */
  public Path files() {
    return data.resolve("data").resolve("files");
  }

  /** The database cluster. */
  public Path postgresData() {
    return data.resolve("data").resolve("postgres");
  }

  /** The messages of the broker. */
  public Path kafkaData() {
    return data.resolve("data").resolve("kafka");
  }

  /** Passwords and client secrets. */
  public Path secrets() {
    return data.resolve("secrets.properties");
  }

  /** How to sign in as the demo clients. */
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
