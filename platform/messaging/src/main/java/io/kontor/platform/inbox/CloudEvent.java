package io.kontor.platform.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of another service. Source: CloudEvents 1.0; docs/architecture.md, "Events".
 *
 * @param type full name, {@code io.kontor.wallet.wallet-created.v1}
 * @param clientId the merchant account it belongs to, or null
 * @param apiEvent the merchant-visible event type, or null
 * @param apiResource ResourceId of the merchant-visible event, or null when it is the subject
 */
public record CloudEvent(
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    @Nullable String clientId,
    @Nullable String apiEvent,
    @Nullable String apiResource,
    JsonNode data,
    JsonMapper mapper) {

  /**
   * Reads the structured JSON form. Errors: a runtime exception when a required attribute is
   * missing.
   */
  static CloudEvent parse(String text, JsonMapper mapper) {
    JsonNode node = mapper.readTree(text);
    return new CloudEvent(
        node.required("id").stringValue(),
        node.required("source").stringValue(),
        node.required("type").stringValue(),
        node.required("subject").stringValue(),
        Instant.parse(node.required("time").stringValue()),
        optional(node, "clientid"),
        optional(node, "apievent"),
        optional(node, "apiresource"),
        node.required("data"),
        mapper);
  }

  /** The data as the consumer's own record; members it does not know are ignored. */
  public <T> T data(Class<T> type) {
    return mapper.treeToValue(data, type);
  }

  private static @Nullable String optional(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.stringValue();
  }
}
