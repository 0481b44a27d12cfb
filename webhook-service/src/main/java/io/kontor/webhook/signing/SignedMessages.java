package io.kontor.webhook.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and signs what a hook in the mode SIGNED_POST is sent. Source: Standard Webhooks 1.0. */
@Component
public class SignedMessages {
  private final JsonMapper json;
  private final Clock realTime = Clock.systemUTC(); // receivers compare it with their own clock

  SignedMessages(JsonMapper json) {
    this.json = json;
  }

  /**
   * A message that is signed for an attempt now.
   *
   * @param messageId the same at every attempt and replay, so receivers can tell a repeat
   * @param secrets of the hook, newest first; none when it has never got one
   */
  public SignedMessage write(
      String messageId,
      String eventType,
      String resourceId,
      Instant eventDate,
      List<byte[]> secrets) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("EventType", eventType);
    data.put("ResourceId", resourceId);
    data.put("Date", eventDate.getEpochSecond());
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", eventType);
    message.put("timestamp", eventDate.toString());
    message.put("data", data);
    byte[] body = json.writeValueAsBytes(message);
    Instant now = realTime.instant();
    return new SignedMessage(
        Map.of(
            "webhook-id",
            messageId,
            "webhook-timestamp",
            Long.toString(now.getEpochSecond()),
            "webhook-signature",
            WebhookSignature.of(messageId, now.getEpochSecond(), body, secrets)),
        body);
  }

  /** Headers and body as they go out. */
  @SuppressWarnings("ArrayRecordComponent") // used once, never compared
  public record SignedMessage(Map<String, String> headers, byte[] body) {}
}
