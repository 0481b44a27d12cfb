package io.kontor.dispute.chargeback;

import io.kontor.platform.callback.CallbackSignature;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.PublicEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears the card schemes. Accepted means stored, not done. Errors: NOT_AUTHORIZED without a valid
 * signature, PARAM_ERROR for an unreadable body, PAYLOAD_TOO_LARGE. Source: docs/architecture.md,
 * "The outside world".
 */
@RestController
class SchemeCallbackController {
  private static final int BODY_MAX = 64 * 1024;
  private static final Set<String> TYPES = Set.of("chargeback.opened", "chargeback.updated");

  private final CallbackSignature signature;
  private final ChargebackNotices notices;
  private final JsonMapper json;

  SchemeCallbackController(
      CallbackSignature signature, ChargebackNotices notices, JsonMapper json) {
    this.signature = signature;
    this.notices = notices;
    this.json = json;
  }

  @PostMapping("/callbacks/scheme")
  @PublicEndpoint
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void receive(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(BODY_MAX + 1);
    if (body.length > BODY_MAX) {
      throw ApiException.of(ErrorCode.PAYLOAD_TOO_LARGE);
    }
    if (!signature.isValid(request.getHeader(CallbackSignature.HEADER), body)) {
      throw ApiException.of(ErrorCode.NOT_AUTHORIZED);
    }
    JsonNode callback;
    try {
      callback = json.readTree(body);
    } catch (JacksonException e) {
      throw ApiException.invalid("Body", "The body is not valid JSON.");
    }
    String id = callback.path("object").path("id").asString("");
    if (id.isEmpty() || id.length() > 128) {
      throw ApiException.required("object.id");
    }
    if (TYPES.contains(callback.path("type").asString(""))) {
      notices.add(new ChargebackNotice(id));
    }
  }
}
