package io.kontor.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The kinds of files that people may hand in, known by their first bytes and never by a name.
 * Source: contract "KycDocument", Page.
 */
public enum FileType {
  /** Portable Document Format. */
  PDF("application/pdf", "pdf"),
  /** JPEG image. */
  JPEG("image/jpeg", "jpg"),
  /** GIF image. */
  GIF("image/gif", "gif"),
  /** PNG image. */
  PNG("image/png", "png");

  /** How many first bytes {@link #sniff} looks at. */
  public static final int HEAD = 8;

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The media type for {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The ending of a file name, without a dot. */
  public String extension() {
    return extension;
  }

  /** The kind that starts with these bytes, if it is one of ours. */
  public static Optional<FileType> sniff(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("%PDF-")) {
      return Optional.of(PDF);
    }
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    return Optional.empty();
  }
}
