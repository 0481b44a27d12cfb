package io.kontor.identity.note;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All notes. Of a deleted one the row stays, without its text. */
@Repository
class Notes {
  private static final String SELECT =
      """
      SELECT id, client_id, object_type, object_id, text, author_type, author_id, author_name, creation_date, edit_date
        FROM note
      """;

  private final JdbcClient jdbc;

  Notes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one writer at a time write about the object, until the database transaction ends. */
  void hold(Noted about) {
    jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", about.lock())
        .query(Integer.class)
        .single();
  }

  int count(Noted about) {
    return jdbc.sql(
            """
            SELECT count(*) FROM note
             WHERE client_id = :clientId AND object_type = :type AND object_id = :objectId AND deleted_date IS NULL
            """)
        .param("clientId", about.clientId())
        .param("type", about.type().name())
        .param("objectId", about.id())
        .query(Integer.class)
        .single();
  }

  void add(Note note) {
    jdbc.sql(
            """
            INSERT INTO note (id, client_id, object_type, object_id, text, author_type, author_id, author_name,
                              creation_date)
            VALUES (:id, :clientId, :type, :objectId, :text, :authorType, :authorId, :authorName, :creationDate)
            """)
        .param("id", note.id())
        .param("clientId", note.about().clientId())
        .param("type", note.about().type().name())
        .param("objectId", note.about().id())
        .param("text", note.text())
        .param("authorType", note.authorType())
        .param("authorId", note.authorId())
        .param("authorName", note.authorName())
        .param("creationDate", SqlTimes.of(note.creationDate()))
        .update();
  }

  void update(Note note) {
    jdbc.sql(
            "UPDATE note SET text = :text, edit_date = :editDate"
                + " WHERE id = :id AND client_id = :clientId AND deleted_date IS NULL")
        .param("text", note.text())
        .param("editDate", SqlTimes.ofNullable(note.editDate()))
        .param("id", note.id())
        .param("clientId", note.about().clientId())
        .update();
  }

  void delete(Note note, Instant now) {
    jdbc.sql(
            "UPDATE note SET text = '', deleted_date = :now"
                + " WHERE id = :id AND client_id = :clientId AND deleted_date IS NULL")
        .param("now", SqlTimes.of(now))
        .param("id", note.id())
        .param("clientId", note.about().clientId())
        .update();
  }

  Optional<Note> find(String clientId, String id) {
    return find(clientId, id, "");
  }

  /** Reads the note and locks it until the end of the database transaction. */
  Optional<Note> lock(String clientId, String id) {
    return find(clientId, id, " FOR UPDATE");
  }

  private Optional<Note> find(String clientId, String id, String suffix) {
    return jdbc.sql(
            SELECT + " WHERE id = :id AND client_id = :clientId AND deleted_date IS NULL" + suffix)
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  PagedList<Note> list(Noted about, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", about.clientId())
        .where("object_type = :type", "type", about.type().name())
        .where("object_id = :objectId", "objectId", about.id())
        .where("deleted_date IS NULL")
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  private static Note map(ResultSet row) throws SQLException {
    return new Note(
        row.getString("id"),
        new Noted(
            row.getString("client_id"),
            NotedType.valueOf(row.getString("object_type")),
            row.getString("object_id")),
        row.getString("text"),
        row.getString("author_type"),
        row.getString("author_id"),
        row.getString("author_name"),
        SqlTimes.read(row, "creation_date"),
        SqlTimes.readNullable(row, "edit_date"));
  }
}
