package io.kontor.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where files are kept. A file is written once, under a key that cannot be guessed, and is either
 * there as a whole or not at all.
 */
public interface FileStore {

  /**
   * Stores what the content writes.
   *
   * <p>Errors: PAYLOAD_TOO_LARGE above {@code bytesMax}; whatever the content throws. Nothing stays
   * then.
   *
   * @param folder groups files of a kind: lower-case letters and dashes
   * @param bytesMax the largest file that is taken
   */
  StoredFile put(String folder, long bytesMax, Content content);

  /**
   * The file's bytes; the caller closes the stream. Errors: {@link java.io.UncheckedIOException}
   * when there is no such file.
   */
  InputStream open(String key);

  /** Forgets the file; a file that is not there is fine. */
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
