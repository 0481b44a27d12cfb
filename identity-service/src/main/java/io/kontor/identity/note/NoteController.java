package io.kontor.identity.note;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes about objects on the merchant API; an addition of Kontor. */
@RestController
class NoteController {
  private final WriteNote writeNote;
  private final Notes notes;

  NoteController(WriteNote writeNote, Notes notes) {
    this.writeNote = writeNote;
    this.notes = notes;
  }

  /**
   * Lists the notes about an object, the oldest first. ObjectType and ObjectId are needed, and so
   * is the permission to read the object itself.
   */
  @GetMapping("/v2.01/{clientId}/notes")
  @Requires("notes:read")
  PagedList<NoteView> list(
      @PathVariable String clientId,
      @Filter(name = "ObjectType", type = NotedType.class, description = "Kind of the object.")
          @Filter(name = "ObjectId", description = "Id of the object.")
          ListFilters filters,
      Caller caller,
      PageRequest page) {
    return notes.list(Noted.of(clientId, filters, caller), page).map(NoteView::of);
  }

  /**
   * Writes a note about a user, a transaction, a dispute or what a user is verified with. It is for
   * the people and systems of the client alone, and an object has 200 of them at most. The caller
   * needs the permission to read the object itself; of users it is looked up whether they exist.
   */
  @PostMapping("/v2.01/{clientId}/notes")
  @Requires("notes:write")
  NoteView create(
      @PathVariable String clientId, @RequestBody CreateNoteRequest request, Caller caller) {
    Noted about = Noted.of(clientId, request.objectType(), request.objectId(), caller);
    return NoteView.of(writeNote.add(about, request.text(), caller));
  }

  /** Changes a note. Only its author can. */
  @PutMapping("/v2.01/{clientId}/notes/{noteId}")
  @Requires("notes:write")
  NoteView edit(
      @PathVariable String clientId,
      @PathVariable String noteId,
      @RequestBody EditNoteRequest request,
      Caller caller) {
    return NoteView.of(writeNote.edit(clientId, noteId, request.text(), caller));
  }

  /** Deletes a note. Only its author can; the audit trail keeps that there was one. */
  @DeleteMapping("/v2.01/{clientId}/notes/{noteId}")
  @Requires("notes:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String clientId, @PathVariable String noteId, Caller caller) {
    writeNote.delete(clientId, noteId, caller);
  }

  record CreateNoteRequest(
      @Nullable NotedType objectType, @Nullable String objectId, @Nullable String text) {
    @Override
    public String toString() {
      return "CreateNoteRequest[]";
    }
  }

  record EditNoteRequest(@Nullable String text) {
    @Override
    public String toString() {
      return "EditNoteRequest[]";
    }
  }
}
