package io.kontor.identity.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note about an object; an addition of Kontor.
 *
 * @param authorType STAFF or KEY
 * @param authorName the person's name when the note was written
 * @param editDate when the author last changed it
 */
record NoteView(
    String id,
    Instant creationDate,
    NotedType objectType,
    String objectId,
    String text,
    String authorType,
    String authorId,
    @Nullable String authorName,
    @Nullable Instant editDate) {
  static NoteView of(Note note) {
    return new NoteView(
        note.id(),
        note.creationDate(),
        note.about().type(),
        note.about().id(),
        note.text(),
        note.authorType(),
        note.authorId(),
        note.authorName(),
        note.editDate());
  }
}
