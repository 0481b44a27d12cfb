package io.kontor.platform.files;

import java.time.Instant;

/** Contract object DocumentConsult: a temporary link to one stored file. */
public record DocumentConsultView(String url, Instant expirationDate) {
  static DocumentConsultView of(FileLinks.Link link) {
    return new DocumentConsultView(link.url(), link.expirationDate());
  }
}
