package io.kontor.launcher.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Short names for contents, so that a cache is made again exactly when what it was made from has
 * changed.
 */
public final class Fingerprint {
  private final MessageDigest digest;

  /** A fingerprint of nothing but the version of the JVM. */
  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
      add(System.getProperty("java.vm.version"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds something by its text. */
  public Fingerprint add(Object fact) {
    digest.update(fact.toString().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /**
   * Names, sizes and checksums of the entries of a jar; the times in it do not count, as each build
   * sets new ones.
   */
  public Fingerprint addJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .map(entry -> entry.getName() + ' ' + entry.getSize() + ' ' + crc(entry))
          .sorted()
          .forEach(this::add);
    }
    return this;
  }

  /** A big file by name, size and time of change. */
  public Fingerprint addStamp(Path file) throws IOException {
    return add(file.getFileName())
        .add(Files.size(file))
        .add(Files.getLastModifiedTime(file).toMillis());
  }

  /** Sixteen hexadecimal digits. */
  public String shortName() {
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static long crc(ZipEntry entry) {
    return entry.getCrc();
  }
}
