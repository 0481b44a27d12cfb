package io.kontor.identity.key;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.identity.team.Permissions;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes name, tag and bounds of a key. Bounds are in force within a second: tokens from before
 * are not accepted any more, and the next one says the new ones. What the key may do never changes.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR; FORBIDDEN when the key holds more than the caller;
 * STATE_CONFLICT when it has ended.
 */
@Service
class EditKey {
  private static final Set<String> PLAIN = Set.of("Name", "ExpiresAt", "IpAllowList");

  private final ApiKeys keys;
  private final CallerBounds callerBounds;
  private final KeyTokens tokens;
  private final RevokeAuthority revocations;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock = Clock.systemUTC(); // keys end in real time

  EditKey(
      ApiKeys keys,
      CallerBounds callerBounds,
      KeyTokens tokens,
      RevokeAuthority revocations,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.keys = keys;
    this.callerBounds = callerBounds;
    this.tokens = tokens;
    this.revocations = revocations;
    this.audit = audit;
    this.transaction = transaction;
  }

  ApiKey execute(Caller caller, String clientId, String id, Request request) {
    ApiKey changed = transaction.execute(_ -> change(caller, clientId, id, request));
    if (changed == null) {
      throw new IllegalStateException("The change always gives a key");
    }
    tokens.forget(id);
    return changed;
  }

  private ApiKey change(Caller caller, String clientId, String id, Request request) {
    ApiKey key = keys.lock(clientId, id).orElseThrow(() -> ApiException.notFound("Key", id));
    Permissions.requireAuthorityOver(caller, key.permissions());
    callerBounds.requireOver(caller, key);
    Instant now = clock.instant();
    requireActive(key, now);
    Checks checks = new Checks();
    if (request.name() != null) {
      checks.requiredText("Name", request.name(), Checks.TEXT_MAX);
    }
    checks.text("Tag", request.tag(), Checks.TEXT_MAX);
    KeyBounds bounds =
        new KeyForm(checks).bounds(key.bounds(), request.expiresAt(), request.ipAllowList(), now);
    checks.throwIfAny();
    callerBounds.requireGrantable(caller, bounds);
    ApiKey changed =
        key.edited(
            request.name() == null ? key.name() : request.name(),
            request.tag() == null ? key.tag() : request.tag(),
            bounds);
    keys.update(changed);
    if (changed.boundsVersion() != key.boundsVersion()) {
      revocations.renewKey(clientId, id); // under the lock: see ApiKeys.isStill
    }
    audit.record(
        clientId,
        AuditAction.KEY_EDITED,
        id,
        audit.changes(KeyView.of(key, null), KeyView.of(changed, null), PLAIN));
    return changed;
  }

  static void requireActive(ApiKey key, Instant now) {
    if (!key.isActive(now)) {
      throw ApiException.of(ErrorCode.STATE_CONFLICT, "The key has ended; make another one.");
    }
  }

  /**
   * What is asked for; null leaves a member as it is.
   *
   * @param expiresAt when the key ends by itself, in Unix seconds; at most two years away; 0 when
   *     it shall not
   * @param ipAllowList addresses and ranges (CIDR) that it may be used from, at most 50; empty for
   *     all
   */
  record Request(
      @Nullable String name,
      @Nullable Instant expiresAt,
      @Nullable List<String> ipAllowList,
      @Nullable String tag) {}
}
