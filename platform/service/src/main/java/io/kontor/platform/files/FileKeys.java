package io.kontor.platform.files;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Keys of stored files: {@code folder/ab/ab…}, 128 random bits spread over 256 folders. */
final class FileKeys {
  private static final Pattern FOLDER = Pattern.compile("[a-z-]{1,40}");
  private static final Pattern KEY = Pattern.compile("[a-z-]{1,40}/[0-9a-f]{2}/[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private FileKeys() {}

  static String fresh(String folder) {
    if (!FOLDER.matcher(folder).matches()) {
      throw new IllegalArgumentException("Not a folder name: " + folder);
    }
    byte[] name = new byte[16];
    RANDOM.nextBytes(name);
    String hex = HexFormat.of().formatHex(name);
    return folder + "/" + hex.substring(0, 2) + "/" + hex;
  }

  /** The key itself, so that no other text leads anywhere in a store. */
  static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("Not a key of a stored file");
    }
    return key;
  }

  /** Everything before the last part of the key. */
  static String folder(String key) {
    return key.substring(0, key.lastIndexOf('/'));
  }
}
