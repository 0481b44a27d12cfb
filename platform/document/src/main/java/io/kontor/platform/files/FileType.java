package io.kontor.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The supported types of files, recognized by their first bytes and never by a name. Source:
 * contract "KycDocument", Page.
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

  /**
   * How many first bytes {@link #sniff} looks at: readers find the header of a PDF anywhere in
   * them, after any bytes that a scanner, printer or mail program has put in front. Source: ISO
   * 32000-1, implementation note 13.
   */
  public static final int HEAD = 1024;

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

  /** The file type of these first bytes, if it is a supported one. */
  public static Optional<FileType> sniff(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    int header = text.indexOf("%PDF-");
    return header >= 0 && header <= HEAD - "%PDF-".length() ? Optional.of(PDF) : Optional.empty();
  }
}
