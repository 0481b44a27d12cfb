package io.kontor.platform.files;

import io.kontor.platform.idempotency.ShownOnce;
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
