package io.kontor.transaction.core;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what only one kind of transaction shows. */
@Component
public class Details {
  private final JsonMapper json;

  Details(JsonMapper json) {
    this.json = json;
  }

  /** The details as the kind's own record. */
  public <T> T read(String details, Class<T> type) {
    return json.readValue(details, type);
  }

  /** A part of the details as a record of its own. */
  public <T> T read(JsonNode part, Class<T> type) {
    return json.treeToValue(part, type);
  }

  /** A record as a part of details. */
  public JsonNode part(Object record) {
    return json.valueToTree(record);
  }

  /** The record as JSON. */
  public String write(Object details) {
    return json.writeValueAsString(details);
  }
}
