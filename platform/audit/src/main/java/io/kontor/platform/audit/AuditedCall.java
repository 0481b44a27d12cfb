package io.kontor.platform.audit;

import io.kontor.platform.security.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The call that this thread works on, as the audit trail tells of it: one entry, whatever else the
 * call changes. Used by one thread at a time.
 */
public final class AuditedCall {
  private static final ThreadLocal<@Nullable AuditedCall> CURRENT = new ThreadLocal<>();

  private final AuditAction action;
  private final Supplier<String> ids;
  private final InstantSource clock;
  private final Supplier<AuditSource> reading;
  private @Nullable AuditSource facts;
  private @Nullable String id;
  private boolean taken;

  AuditedCall(
      AuditAction action,
      Supplier<String> ids,
      InstantSource clock,
      Supplier<AuditSource> reading) {
    this.action = action;
    this.ids = ids;
    this.clock = clock;
    this.reading = reading;
  }

  /** The call of this thread, if it is one that the trail tells of. */
  public static Optional<AuditedCall> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  static void enter(AuditedCall call) {
    CURRENT.set(call);
  }

  static void leave() {
    CURRENT.remove();
  }

  /** Does the work on this thread as part of the call, or of none. */
  public static void within(Optional<AuditedCall> call, Runnable work) {
    call.ifPresent(AuditedCall::enter);
    try {
      work.run();
    } finally {
      leave();
    }
  }

  /** This call, whose entry another thread may take while the request waits for it. */
  public AuditedCall forOtherThread() {
    facts();
    return this;
  }

  /**
   * A part of this call, which makes several objects: has an entry of its own. Called by the thread
   * of the request; the part may be worked on by another one.
   */
  public AuditedCall part() {
    taken = true; // the parts tell it
    AuditSource known = facts();
    return new AuditedCall(action, ids, clock, () -> known);
  }

  /**
   * The call's entry, which the running database transaction, or whatever stores the change, must
   * store with it; empty when it was given out already. What a rolled back transaction stored is
   * given out again.
   */
  public Optional<AuditEntryData> take(String resourceId, List<Change> changes) {
    if (taken) {
      return Optional.empty();
    }
    Caller caller = facts().caller();
    String clientId = caller.clientId();
    if (clientId == null) {
      return Optional.empty();
    }
    taken = true;
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              if (status != STATUS_COMMITTED) {
                taken = false;
              }
            }
          });
    }
    String known = id == null ? ids.get() : id;
    id = known;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Optional.of(
        new AuditEntryData(
            known,
            clientId,
            caller.actor().name(),
            caller.id(),
            facts().sessionId(),
            action.name(),
            action.resourceType(),
            resourceId,
            changes,
            facts().reason(),
            facts().ipAddress(),
            facts().requestId(),
            now));
  }

  /** Whether the entry was given out. */
  boolean isTaken() {
    return taken;
  }

  private AuditSource facts() {
    AuditSource known = facts;
    if (known == null) {
      known = reading.get();
      facts = known;
    }
    return known;
  }
}
