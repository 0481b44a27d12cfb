package io.kontor.platform.document;

import io.kontor.platform.files.FileLinks;
import io.kontor.platform.security.ShownOnce;
import java.time.Instant;

/** Contract object DocumentConsult: a temporary link to one stored file. */
public record DocumentConsultView(@ShownOnce String url, Instant expirationDate) {
  static DocumentConsultView of(FileLinks.Link link) {
    return new DocumentConsultView(link.url(), link.expirationDate());
  }

  @Override
  public String toString() {
    return "DocumentConsultView[expirationDate=" + expirationDate + "]";
  }
}
