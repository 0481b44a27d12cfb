package io.kontor.identity.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about an object.
 *
 * @param authorType {@code STAFF} or {@code KEY}
 * @param authorName of a person, as it was then
 */
record Note(
    String id,
    Noted about,
    String text,
    String authorType,
    String authorId,
    @Nullable String authorName,
    Instant creationDate,
    @Nullable Instant editDate) {

  Note edited(String newText, Instant now) {
    return new Note(id, about, newText, authorType, authorId, authorName, creationDate, now);
  }

  @Override
  public String toString() {
    return "Note[id=" + id + "]";
  }
}
