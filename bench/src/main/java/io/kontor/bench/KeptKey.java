package io.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key of the clients that have long lists, kept for the next run on the same data. */
final class KeptKey {
  private KeptKey() {}

  static String of(Installation installation) {
    Path file = installation.kept("lists-key");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new BenchException("The key of the lists cannot be kept in " + file + ".", e);
    }
  }
}
