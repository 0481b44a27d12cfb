package io.kontor.identity.audit;

import io.kontor.platform.audit.Change;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one text of an entry that its link hashes: JSON without blanks, all members in this order.
 * The export has the same text, so that whoever has the export can compute the chain again. Source:
 * ADR 0031.
 */
final class CanonicalEntry {
  /** What stands before the first link of a client. */
  static final byte[] BEGINNING = new byte[32];

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private CanonicalEntry() {}

  /** The hash of the entry's link, after the link with the hash before. */
  static byte[] hash(byte[] before, String clientId, AuditEntry entry) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(text(clientId, entry).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(String clientId, AuditEntry entry) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringProperty("Id", entry.id());
      out.writeStringProperty("ClientId", clientId);
      out.writeStringProperty("Service", entry.service());
      out.writeStringProperty("ActorType", entry.actorType());
      out.writeStringProperty("ActorId", entry.actorId());
      write(out, "ActorName", entry.actorName());
      write(out, "SessionId", entry.sessionId());
      out.writeStringProperty("Action", entry.action());
      out.writeStringProperty("ResourceType", entry.resourceType());
      out.writeStringProperty("ResourceId", entry.resourceId());
      out.writeArrayPropertyStart("Changes");
      for (Change change : entry.changes()) {
        out.writeStartObject();
        out.writeStringProperty("Field", change.field());
        write(out, "Before", change.before());
        write(out, "After", change.after());
        out.writeEndObject();
      }
      out.writeEndArray();
      write(out, "Reason", entry.reason());
      write(out, "IpAddress", entry.ipAddress());
      write(out, "RequestId", entry.requestId());
      out.writeStringProperty("Time", TIME.format(entry.creationDate()));
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, String name, @Nullable String value) {
    if (value == null) {
      out.writeNullProperty(name);
    } else {
      out.writeStringProperty(name, value);
    }
  }

  private static void write(JsonGenerator out, String name, @Nullable JsonNode value) {
    if (value == null) {
      out.writeNullProperty(name);
    } else {
      out.writePOJOProperty(name, value);
    }
  }
}
