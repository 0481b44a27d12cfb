package io.kontor.compliance.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Blocks or unblocks inflows and outflows of a user; effective with the next screening.
 *
 * <p>Errors: RESOURCE_NOT_FOUND. Source: contract "Users, blocking, restrictions".
 */
@Service
public class BlockUser {
  private final PlatformUsers users;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  BlockUser(PlatformUsers users, Outbox outbox, TransactionTemplate transaction) {
    this.users = users;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /** Sets both blocks; one merchant-visible event for each that changes. */
  public PlatformUser execute(Command command) {
    if (users.find(command.clientId(), command.userId()).isEmpty()) {
      throw ApiException.notFound("User", command.userId());
    }
    return transaction.execute(_ -> {
      PlatformUser before = users.lock(command.userId());
      PlatformUser after =
          before.blocked(command.inflows(), command.outflows(), command.actionCode());
      users.setBlocks(after);
      List<OutboxEvent> events = new ArrayList<>();
      BlocksEventData data = BlocksEventData.of(after);
      if (before.inflowsBlocked() != after.inflowsBlocked()) {
        events.add(
            event(
                data, after.inflowsBlocked() ? "USER_INFLOWS_BLOCKED" : "USER_INFLOWS_UNBLOCKED"));
      }
      if (before.outflowsBlocked() != after.outflowsBlocked()) {
        events.add(
            event(
                data,
                after.outflowsBlocked() ? "USER_OUTFLOWS_BLOCKED" : "USER_OUTFLOWS_UNBLOCKED"));
      }
      outbox.append(events);
      return after;
    });
  }

  private static OutboxEvent event(BlocksEventData data, String apiEvent) {
    return OutboxEvent.of("compliance.user-blocks-changed", data.userId(), data.clientId(), data)
        .visibleAs(apiEvent);
  }

  /** What is to be stopped. */
  public record Command(
      String clientId,
      String userId,
      boolean inflows,
      boolean outflows,
      @Nullable String actionCode) {}

  /** The blocks of a user as other services know them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BlocksEventData(
      String userId,
      String clientId,
      boolean inflows,
      boolean outflows,
      @Nullable String actionCode) {
    static BlocksEventData of(PlatformUser user) {
      return new BlocksEventData(
          user.id(),
          user.clientId(),
          user.inflowsBlocked(),
          user.outflowsBlocked(),
          user.actionCode());
    }
  }
}
