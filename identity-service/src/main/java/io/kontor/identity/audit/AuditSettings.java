package io.kontor.identity.audit;

import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the audit trail is guarded.
 *
 * @param signingSecret at least 32 characters, from which the key is made that signs the daily
 *     anchors; with another secret later anchors have another key
 */
@Validated
@ConfigurationProperties("kontor.identity.audit")
record AuditSettings(
    @Size(min = 32, message = "must have at least 32 characters") String signingSecret) {
  @Override
  public String toString() {
    return "AuditSettings[]";
  }
}
