package io.kontor.platform.files;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Counts and digests what passes and stops at a limit; for implementations of {@link FileStore}.
 * Errors: PAYLOAD_TOO_LARGE above the limit.
 */
public final class MeasuredOutputStream extends FilterOutputStream {
  private final long bytesMax;
  private final MessageDigest digest;
  private long size;

  /** Passes on at most {@code bytesMax} bytes. */
  public MeasuredOutputStream(OutputStream out, long bytesMax) {
    super(out);
    this.bytesMax = bytesMax;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > bytesMax - size) {
      throw ApiException.of(
          ErrorCode.PAYLOAD_TOO_LARGE, "The file is larger than " + bytesMax + " bytes.");
    }
    out.write(bytes, offset, length);
    digest.update(bytes, offset, length);
    size += length;
  }

  /** What was stored; called once, when everything is written. */
  public FileStore.StoredFile stored(String key) {
    return new FileStore.StoredFile(key, size, HexFormat.of().formatHex(digest.digest()));
  }
}
