package io.kontor.platform.files;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names of stored files: a folder and 128 random bits. They are secrets as far as guessing goes.
 */
public final class FileKeys {
  private static final Pattern FOLDER = Pattern.compile("[a-z-]{1,40}");
  private static final Pattern KEY = Pattern.compile("[a-z-]{1,40}/[0-9a-f]{2}/[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private FileKeys() {}

  /** A key that has not been used. Errors: IllegalArgumentException for a wrong folder name. */
  public static String next(String folder) {
    if (!FOLDER.matcher(folder).matches()) {
      throw new IllegalArgumentException("Not a folder name: " + folder);
    }
    byte[] name = new byte[16];
    RANDOM.nextBytes(name);
    String hex = HexFormat.of().formatHex(name);
    return folder + "/" + hex.substring(0, 2) + "/" + hex;
  }

  /** The key itself. Errors: IllegalArgumentException for anything that is not a key. */
  public static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("Not a key of a stored file");
    }
    return key;
  }
}
