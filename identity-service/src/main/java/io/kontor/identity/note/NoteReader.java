package io.kontor.identity.note;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back a note whose answer was lost. */
@Component
class NoteReader implements ResourceReader {
  private final Notes notes;

  NoteReader(Notes notes) {
    this.notes = notes;
  }

  @Override
  public Optional<Object> read(String clientId, String id) {
    return notes.find(clientId, id).map(NoteView::of);
  }
}
