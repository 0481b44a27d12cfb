package io.kontor.identity.note;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tags of objects on the merchant API; an addition of Kontor. */
@RestController
class TagController {
  private final KeepTags keepTags;
  private final Tags tags;

  TagController(KeepTags keepTags, Tags tags) {
    this.keepTags = keepTags;
    this.tags = tags;
  }

  /**
   * Shows the tags of an object. ObjectType and ObjectId are needed, and so is the permission to
   * read the object itself.
   */
  @GetMapping("/v2.01/{clientId}/tags")
  @Requires("notes:read")
  TagsView read(
      @PathVariable String clientId,
      @Filter(name = "ObjectType", type = NotedType.class, description = "Kind of the object.")
          @Filter(name = "ObjectId", description = "Id of the object.")
          ListFilters filters,
      Caller caller) {
    Noted about = Noted.of(clientId, filters, caller);
    return TagsView.of(about, tags.of(about));
  }

  /**
   * Gives an object its tags, in place of those it had. There are up to 20, of up to 40 characters,
   * kept in lower case. They are for the people and systems of the client alone, and are not the
   * Tag that a merchant's system sends with an object.
   */
  @PutMapping("/v2.01/{clientId}/tags")
  @Requires("notes:write")
  TagsView keep(
      @PathVariable String clientId, @RequestBody KeepTagsRequest request, Caller caller) {
    Noted about = Noted.of(clientId, request.objectType(), request.objectId(), caller);
    return TagsView.of(about, keepTags.execute(about, request.tags(), caller));
  }

  /**
   * Lists the objects that have a tag, the longest tagged first. The parameter Tag is needed; only
   * kinds of objects are listed that the caller may read.
   */
  @GetMapping("/v2.01/{clientId}/tags/objects")
  @Requires("notes:read")
  PagedList<TaggedObjectView> tagged(
      @PathVariable String clientId,
      @Filter(name = "Tag", description = "The tag, in any letter case.") ListFilters filters,
      Caller caller,
      PageRequest page) {
    String tag = filters.text("Tag");
    if (tag == null) {
      throw ApiException.required("Tag");
    }
    return tags.tagged(clientId, KeepTags.kept(tag), NotedType.names(caller::may), page);
  }

  record KeepTagsRequest(
      @Nullable NotedType objectType, @Nullable String objectId, @Nullable List<String> tags) {}

  /** The tags of an object. */
  record TagsView(NotedType objectType, String objectId, List<String> tags) {
    static TagsView of(Noted about, Collection<String> tags) {
      return new TagsView(about.type(), about.id(), List.copyOf(tags));
    }
  }

  /**
   * An object that has a tag.
   *
   * @param authorName the person who gave it the tag
   */
  record TaggedObjectView(
      NotedType objectType,
      String objectId,
      String tag,
      @Nullable String authorName,
      Instant creationDate) {}
}
