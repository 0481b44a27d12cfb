package io.kontor.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Stores files. A file is written once, under a key that cannot be guessed, and is either there as
 * a whole or not at all.
 *
 * <p>Errors of every call: {@link io.kontor.platform.error.ServiceUnavailableException} when a
 * store on another machine cannot be reached.
 */
public interface FileStore {

  /**
   * Stores what the content writes, under a new key.
   *
   * <p>Errors: PAYLOAD_TOO_LARGE above {@code bytesMax}; whatever the content throws. Nothing stays
   * then.
   *
   * @param folder groups files of a kind: lower-case letters and dashes
   * @param bytesMax the largest file that is taken
   */
  default StoredFile put(String folder, long bytesMax, Content content) {
    return putAt(FileKeys.next(folder), bytesMax, content);
  }

  /**
   * Stores the content under an unused key from {@link FileKeys#next}. A caller that notes the key
   * before writing can find and delete what a crash left behind.
   */
  StoredFile putAt(String key, long bytesMax, Content content);

  /**
   * The file's bytes; the caller closes the stream. Errors: {@link java.io.UncheckedIOException} of
   * a {@link java.nio.file.NoSuchFileException} when there is no such file.
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
