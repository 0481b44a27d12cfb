package io.kontor.identity.key;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.identity.team.Permissions;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a key a new secret. The one before works until the overlap ends; a second rotation in that
 * time ends the oldest at once. Without overlap the tokens from before end as well. Nothing changes
 * in Keycloak, which does not know this secret, so one commit does it all.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR; FORBIDDEN when the key holds more than the caller;
 * STATE_CONFLICT when it has ended.
 */
@Service
class RotateKey {
  private static final long OVERLAP_MAX = Duration.ofDays(7).toSeconds();

  private final ApiKeys keys;
  private final KeyHashes hashes;
  private final CallerBounds callerBounds;
  private final KeyTokens tokens;
  private final RevokeAuthority revocations;
  private final AuditTrail audit;
  private final IdempotencyKeys idempotencyKeys;
  private final TransactionTemplate transaction;
  private final Clock clock = Clock.systemUTC(); // keys end in real time

  RotateKey(
      ApiKeys keys,
      KeyHashes hashes,
      CallerBounds callerBounds,
      KeyTokens tokens,
      RevokeAuthority revocations,
      AuditTrail audit,
      IdempotencyKeys idempotencyKeys,
      TransactionTemplate transaction) {
    this.keys = keys;
    this.hashes = hashes;
    this.callerBounds = callerBounds;
    this.tokens = tokens;
    this.revocations = revocations;
    this.audit = audit;
    this.idempotencyKeys = idempotencyKeys;
    this.transaction = transaction;
  }

  /** The key and, this one time, its new secret. */
  CreateKey.Created execute(
      Caller caller, String clientId, String id, @Nullable Long overlapSeconds) {
    new Checks()
        .required("OverlapSeconds", overlapSeconds)
        .that(
            "OverlapSeconds",
            overlapSeconds == null || (overlapSeconds >= 0 && overlapSeconds <= OVERLAP_MAX),
            "The field OverlapSeconds must be from 0 to " + OVERLAP_MAX + ", which is a week.")
        .throwIfAny();
    Duration overlap = Duration.ofSeconds(overlapSeconds == null ? 0 : overlapSeconds);
    String secret = hashes.randomKey();
    ApiKey rotated = transaction.execute(_ -> rotate(caller, clientId, id, secret, overlap));
    if (rotated == null) {
      throw new IllegalStateException("The rotation always gives a key");
    }
    if (overlap.isZero()) {
      tokens.forget(id);
    }
    return new CreateKey.Created(rotated, secret);
  }

  private ApiKey rotate(
      Caller caller, String clientId, String id, String secret, Duration overlap) {
    ApiKey key = keys.lock(clientId, id).orElseThrow(() -> ApiException.notFound("Key", id));
    Permissions.requireAuthorityOver(caller, key.permissions());
    callerBounds.requireOver(caller, key);
    Instant now = clock.instant();
    EditKey.requireActive(key, now);
    ApiKey rotated =
        key.rotated(
            hashes.ofRandom(secret),
            now,
            overlap.isZero()
                ? null
                : new ApiKey.PreviousSecret(key.secretHash(), now.plus(overlap)));
    keys.update(rotated);
    if (overlap.isZero()) {
      revocations.renewKey(clientId, id);
    }
    idempotencyKeys.bindCurrent(id);
    audit.record(
        clientId,
        AuditAction.KEY_ROTATED,
        id,
        audit.changes(
            KeyView.of(key, null),
            KeyView.of(rotated, null),
            Set.of("RotatedDate", "PreviousSecretExpirationDate")));
    return rotated;
  }
}
