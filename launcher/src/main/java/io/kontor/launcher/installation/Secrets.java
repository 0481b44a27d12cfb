package io.kontor.launcher.installation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords and keys of this copy, made once and kept in a file that only its owner can read. */
public final class Secrets {
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private final Path file;
  private final Properties values = new Properties();
  private final SecureRandom random = new SecureRandom();

  /** The secrets in this file, which need not exist. Errors: {@link UserFacingException}. */
  public Secrets(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        values.load(new StringReader(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UserFacingException("The file " + file + " cannot be read by this user.", e);
    }
  }

  /** The secret of this name; made and stored when it is asked for the first time. */
  public synchronized String get(String name) {
    String known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    String fresh = random(40);
    values.setProperty(name, fresh);
    store();
    return fresh;
  }

  /** The secret, only if there is one already. */
  public synchronized Optional<String> find(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  /** Letters and digits that are hard to confuse, 5.8 bits each. */
  public String random(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private void store() {
    StringBuilder text =
        new StringBuilder("# Passwords and keys of this copy of Kontor. Private.\n");
    new TreeMap<>(values)
        .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    Path half = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(half, text);
      Files.move(half, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
