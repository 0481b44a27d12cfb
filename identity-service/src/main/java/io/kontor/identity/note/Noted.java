package io.kontor.identity.note;

import io.kontor.identity.user.OpenUsers;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import io.kontor.platform.web.ListFilters;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The object that a note or tag is about. Other services own most of them, so whether it exists is
 * known of users only; an id that nobody has is never looked at again. Source: ADR 0037.
 */
record Noted(String clientId, NotedType type, String id) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  /** The object, if the caller may read it. Errors: PARAM_ERROR; FORBIDDEN. */
  static Noted of(String clientId, @Nullable NotedType type, @Nullable String id, Caller caller) {
    Checks checks = new Checks();
    checks
        .required("ObjectType", type)
        .required("ObjectId", id)
        .that(
            "ObjectId",
            id == null || ID.matcher(id).matches(),
            "The field ObjectId must be the id of an object.")
        .throwIfAny();
    Noted noted =
        new Noted(
            clientId,
            Objects.requireNonNull(type), // the checks have seen it
            Objects.requireNonNull(id));
    noted.requireReadable(caller);
    return noted;
  }

  /** The object that the filters of a list name. Errors: PARAM_ERROR; FORBIDDEN. */
  static Noted of(String clientId, ListFilters filters, Caller caller) {
    List<NotedType> types = filters.values("ObjectType", NotedType.class);
    if (types.size() > 1) {
      throw ApiException.invalid("ObjectType", "The ObjectType is given more than once.");
    }
    return of(
        clientId, types.isEmpty() ? null : types.getFirst(), filters.text("ObjectId"), caller);
  }

  /** Errors: FORBIDDEN when the caller may not read the object. */
  void requireReadable(Caller caller) {
    if (!caller.may(type.permission())) {
      throw ApiException.of(ErrorCode.FORBIDDEN);
    }
  }

  /** Errors: RESOURCE_NOT_FOUND for a user that the client does not have. */
  void requireKnown(OpenUsers users) {
    if (type == NotedType.USER) {
      users.requireKnown(clientId, id);
    }
  }

  /** What concurrent writers about the object wait for, each other's. */
  String lock() {
    return clientId + '/' + type + '/' + id;
  }
}
