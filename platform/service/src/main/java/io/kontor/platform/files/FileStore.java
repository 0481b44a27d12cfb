package io.kontor.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where files are kept. A file is written once, under a key that cannot be guessed, and is either
 * there as a whole or not at all.
 */
public interface FileStore {

  /** A key that nobody has yet, for {@link #putAs}. The folder: lower-case letters and dashes. */
  static String newKey(String folder) {
    return FileKeys.fresh(folder);
  }

  /**
   * Stores what the content writes under the key, which comes from {@link #newKey}.
   *
   * <p>Errors: PAYLOAD_TOO_LARGE above {@code bytesMax}; whatever the content throws. Nothing stays
   * then; after a crash {@link #delete} clears what did.
   *
   * @param bytesMax the largest file that is taken
   */
  StoredFile putAs(String key, long bytesMax, Content content);

  /** Stores what the content writes under a fresh key; otherwise as {@link #putAs}. */
  default StoredFile put(String folder, long bytesMax, Content content) {
    return putAs(newKey(folder), bytesMax, content);
  }

  /**
   * The file's bytes; the caller closes the stream. Errors: {@link java.io.UncheckedIOException}
   * when there is no such file.
   */
  InputStream open(String key);

  /** Forgets the file, a half-written one too; a file that is not there is fine. */
  void delete(String key);

  /** Writes a file's bytes, streaming. */
  @FunctionalInterface
  interface Content {
    /** Writes everything; the stream is closed by the store. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A file that was stored.
   *
   * @param key names it in {@link #open} and {@link #delete}
   * @param size bytes
   * @param sha256 hex digest of the bytes, to show later that they are the same
   */
  record StoredFile(String key, long size, String sha256) {}
}
