package io.kontor.platform.idempotency;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.json.Masks;
import io.kontor.platform.security.CallPermissions;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.PersonalDataRight;
import io.kontor.platform.security.Requires;
import io.kontor.platform.settings.PlatformSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Reads back the kept answer of an earlier POST, for callers who may make that call now. Source:
 * contract "Idempotency", ADR 0014.
 */
@RestController
final class ResponsesController {
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).withLocale(Locale.ROOT);

  private final IdempotencyKeys keys;
  private final List<ResourceReader> readers;
  private final KeptJson json;
  private final CallPermissions permissions;
  private final String publicUrl;

  ResponsesController(
      IdempotencyKeys keys,
      List<ResourceReader> readers,
      KeptJson json,
      CallPermissions permissions,
      PlatformSettings properties) {
    this.keys = keys;
    this.readers = readers;
    this.json = json;
    this.permissions = permissions;
    this.publicUrl = properties.publicBase();
  }

  /**
   * Reads the answer that a call with an Idempotency-Key got. Answers are kept for 24 hours; the
   * caller needs the permission of the call itself.
   */
  @GetMapping("/v2.01/{clientId}/responses/{key}")
  @Requires(Requires.OWN_CLIENT)
  IdempotencyResponseView read(
      @PathVariable String clientId,
      @PathVariable String key,
      Caller caller,
      HttpServletRequest request) {
    boolean underWay = keys.isUnderWay(clientId, key); // asked first: it may end in between
    IdempotencyKeys.Kept kept =
        keys.find(clientId, key)
            .orElseThrow(() ->
                ApiException.of(
                    underWay ? ErrorCode.IDEMPOTENCY_CONFLICT : ErrorCode.IDEMPOTENCY_KEY_UNKNOWN));
    if (!mayMake(kept, caller, request)) {
      throw ApiException.of(ErrorCode.FORBIDDEN);
    }
    int status = kept.status() == null ? 200 : kept.status();
    Object resource =
        kept.status() == null ? current(clientId, kept, underWay) : json.read(kept.body());
    String body =
        kept.status() == null
            ? String.valueOf(resource)
            : Objects.requireNonNullElse(kept.body(), "");
    if (status < 400 && resource instanceof JsonNode answer && !PersonalDataRight.isHeld()) {
      Masks.apply(answer);
    }
    String contentType = kept.contentType() == null ? "application/json" : kept.contentType();
    return new IdempotencyResponseView(
        Integer.toString(status),
        Integer.toString(body.getBytes(StandardCharsets.UTF_8).length),
        contentType,
        RFC_1123.format(kept.answeredAt()),
        kept.url(),
        resource);
  }

  /** Whether the caller has the right that the call needs; false for an unknown call. */
  private boolean mayMake(IdempotencyKeys.Kept kept, Caller caller, HttpServletRequest request) {
    return kept.url().startsWith(publicUrl)
        && permissions
            .of(request, kept.method(), kept.url().substring(publicUrl.length()))
            .filter(caller::may)
            .isPresent();
  }

  /**
   * The object as it is now, for a request that died between its commit and its answer. As long as
   * the request may still be running, or its object is not to be seen yet, nothing can be said: the
   * key is in use, and the caller asks again. Only a key under which nothing is kept is unknown.
   */
  private Object current(String clientId, IdempotencyKeys.Kept kept, boolean underWay) {
    String resourceId = kept.resourceId();
    if (resourceId != null) {
      for (ResourceReader reader : readers) {
        Optional<Object> view = reader.read(clientId, resourceId);
        if (view.isPresent()) {
          return json.tree(view.get());
        }
      }
    }
    throw ApiException.of(
        underWay || resourceId != null || keys.mayBeRunning(kept)
            ? ErrorCode.IDEMPOTENCY_CONFLICT
            : ErrorCode.IDEMPOTENCY_KEY_UNKNOWN);
  }

  /** Contract object IdempotencyResponse. */
  record IdempotencyResponseView(
      String statusCode,
      String contentLength,
      String contentType,
      String date,
      @JsonProperty("RequestURL") String requestUrl,
      @Nullable Object resource) {}
}
