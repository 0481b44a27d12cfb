package io.kontor.identity.note;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tags of objects. */
@Repository
class Tags {
  private final JdbcClient jdbc;

  Tags(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The tags of the object, in the order of the alphabet. */
  List<String> of(Noted about) {
    return jdbc.sql(
            """
            SELECT tag FROM object_tag
             WHERE client_id = :clientId AND object_type = :type AND object_id = :objectId
             ORDER BY tag COLLATE "C"
            """)
        .param("clientId", about.clientId())
        .param("type", about.type().name())
        .param("objectId", about.id())
        .query((row, _) -> row.getString("tag"))
        .list();
  }

  void add(Noted about, String tag, Caller caller, Instant now) {
    jdbc.sql(
            """
            INSERT INTO object_tag (client_id, object_type, object_id, tag, author_id, author_name, creation_date)
            VALUES (:clientId, :type, :objectId, :tag, :authorId, :authorName, :now)
            """)
        .param("clientId", about.clientId())
        .param("type", about.type().name())
        .param("objectId", about.id())
        .param("tag", tag)
        .param("authorId", caller.id())
        .param("authorName", caller.name())
        .param("now", SqlTimes.of(now))
        .update();
  }

  void remove(Noted about, Collection<String> tags) {
    if (tags.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            DELETE FROM object_tag
             WHERE client_id = :clientId AND object_type = :type AND object_id = :objectId AND tag IN (:tags)
            """)
        .param("clientId", about.clientId())
        .param("type", about.type().name())
        .param("objectId", about.id())
        .param("tags", tags)
        .update();
  }

  /** The objects of these kinds that have the tag. */
  PagedList<TagController.TaggedObjectView> tagged(
      String clientId, String tag, Collection<String> types, PageRequest page) {
    if (types.isEmpty()) {
      return new PagedList<>(List.of(), 0, page);
    }
    return ListQuery.of(
            "SELECT object_type, object_id, tag, author_name, creation_date FROM object_tag ")
        .where("client_id = :clientId", "clientId", clientId)
        .where("tag = :tag", "tag", tag)
        .in("object_type", "types", types)
        .sortable("CreationDate", "creation_date")
        .tieBreaker("object_id")
        .fetch(
            jdbc,
            page,
            (row, _) ->
                new TagController.TaggedObjectView(
                    NotedType.valueOf(row.getString("object_type")),
                    row.getString("object_id"),
                    row.getString("tag"),
                    row.getString("author_name"),
                    SqlTimes.read(row, "creation_date")));
  }
}
