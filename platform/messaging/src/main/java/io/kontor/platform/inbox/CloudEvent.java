package io.kontor.platform.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of another service. Its data stays text until somebody asks for it. Source: CloudEvents
 * 1.0; docs/services/events.md.
 */
public final class CloudEvent {
  private final Map<String, String> attributes;
  private final Instant time;
  private final String dataText;
  private final JsonMapper mapper;
  private @Nullable JsonNode data; // read once; one thread handles an event

  private CloudEvent(Map<String, String> attributes, String dataText, JsonMapper mapper) {
    this.attributes = attributes;
    this.time = Instant.parse(required("time"));
    this.dataText = dataText;
    this.mapper = mapper;
    required("id");
    required("source");
    required("type");
    required("subject");
  }

  /**
   * Reads the structured JSON form; empty, without reading on, as soon as the type turns out to be
   * one that is not wanted. Errors: a runtime exception when the text is no JSON or a required
   * attribute is missing.
   */
  static Optional<CloudEvent> parse(
      @Nullable String text, JsonMapper mapper, Predicate<String> wantedType) {
    if (text == null) {
      throw new IllegalArgumentException("no text");
    }
    Map<String, String> attributes = new TreeMap<>();
    String dataText = null;
    try (JsonParser parser = mapper.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no JSON object");
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken value = parser.nextToken();
        if (name.equals("data")) {
          dataText = text.substring(offset(parser.currentTokenLocation()), end(parser));
        } else if (value == JsonToken.VALUE_STRING) {
          attributes.put(name, parser.getString());
        } else {
          parser.skipChildren();
        }
        if (name.equals("type") && !wantedType.test(attributes.getOrDefault(name, ""))) {
          return Optional.empty();
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new IllegalArgumentException("more than one JSON object");
      }
    }
    if (dataText == null) {
      throw new IllegalArgumentException("no data");
    }
    return Optional.of(new CloudEvent(attributes, dataText, mapper));
  }

  /** Where the current value ends; reads to its end. */
  private static int end(JsonParser parser) {
    parser.skipChildren();
    parser.finishToken();
    return offset(parser.currentLocation());
  }

  private static int offset(TokenStreamLocation location) {
    return Math.toIntExact(location.getCharOffset());
  }

  /** The id that all repeats of the event share. */
  public String id() {
    return required("id");
  }

  /** Full name, {@code io.kontor.wallet.wallet-created.v1}. */
  public String type() {
    return required("type");
  }

  /** Id of the object that the event is about. */
  public String subject() {
    return required("subject");
  }

  /** When it happened, in business time. */
  public Instant time() {
    return time;
  }

  /** The merchant account it belongs to, or null. */
  public @Nullable String clientId() {
    return attributes.get("clientid");
  }

  /** The merchant-visible event type, or null. */
  public @Nullable String apiEvent() {
    return attributes.get("apievent");
  }

  /** ResourceId of the merchant-visible event, or null when it is the subject. */
  public @Nullable String apiResource() {
    return attributes.get("apiresource");
  }

  /** The data as its JSON text, for a database that reads it. */
  public String dataText() {
    return dataText;
  }

  /** The data as a tree. */
  public JsonNode data() {
    JsonNode read = data;
    if (read == null) {
      read = mapper.readTree(dataText);
      data = read;
    }
    return read;
  }

  /** The data as the consumer's own record; members it does not know are ignored. */
  public <T> T data(Class<T> type) {
    return mapper.readValue(dataText, type);
  }

  private String required(String name) {
    String value = attributes.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }
}
