package io.kontor.identity.note;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.user.OpenUsers;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.security.Caller;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes notes. A note is changed and deleted by its author alone; what it said is in no event and
 * not in the audit trail.
 *
 * <p>Errors: PARAM_ERROR; FORBIDDEN for the note of somebody else, or about what the caller may not
 * read; RESOURCE_NOT_FOUND.
 */
@Service
class WriteNote {
  static final int TEXT_MAX = 4000;

  /** Notes that an object may have. */
  static final int NOTES_MAX = 200;

  private final Notes notes;
  private final OpenUsers users;
  private final AuditTrail audit;
  private final IdempotencyKeys idempotencyKeys;
  private final Ids ids;
  private final Clock clock;

  WriteNote(
      Notes notes,
      OpenUsers users,
      AuditTrail audit,
      IdempotencyKeys idempotencyKeys,
      Ids ids,
      Clock clock) {
    this.notes = notes;
    this.users = users;
    this.audit = audit;
    this.idempotencyKeys = idempotencyKeys;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Note add(Noted about, @Nullable String text, Caller caller) {
    check(text);
    about.requireKnown(users);
    notes.hold(about);
    if (notes.count(about) >= NOTES_MAX) {
      throw ApiException.invalid("Text", "The object has " + NOTES_MAX + " notes already.");
    }
    Note note =
        new Note(
            ids.next("note"),
            about,
            String.valueOf(text).strip(),
            caller.actor().name(),
            caller.id(),
            caller.name(),
            clock.instant(),
            null);
    notes.add(note);
    idempotencyKeys.bindCurrent(note.id());
    audit.record(
        about.clientId(),
        AuditAction.NOTE_CREATED,
        note.id(),
        audit.changes(null, NoteView.of(note), Set.of("ObjectType", "ObjectId")));
    return note;
  }

  @Transactional
  Note edit(String clientId, String id, @Nullable String text, Caller caller) {
    Note note = own(clientId, id, caller);
    check(text);
    Note changed = note.edited(String.valueOf(text).strip(), clock.instant());
    notes.update(changed);
    audit.record(
        clientId,
        AuditAction.NOTE_EDITED,
        id,
        audit.changes(NoteView.of(note), NoteView.of(changed), Set.of()));
    return changed;
  }

  @Transactional
  void delete(String clientId, String id, Caller caller) {
    notes.delete(own(clientId, id, caller), clock.instant());
    audit.record(clientId, AuditAction.NOTE_DELETED, id);
  }

  private Note own(String clientId, String id, Caller caller) {
    Note note = notes.lock(clientId, id).orElseThrow(() -> ApiException.notFound("Note", id));
    note.about().requireReadable(caller);
    if (!note.authorId().equals(caller.id()) || !note.authorType().equals(caller.actor().name())) {
      throw ApiException.of(
          ErrorCode.FORBIDDEN, "A note is changed and deleted by its author alone.");
    }
    return note;
  }

  private static void check(@Nullable String text) {
    new Checks().requiredText("Text", text, TEXT_MAX).throwIfAny();
  }
}
