package io.kontor.dispute.dispute;

import io.kontor.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A holder disputes a pay-in.
 *
 * @param chargebackId its name at the scheme
 * @param userId who paid in
 * @param walletId the wallet it went to
 * @param deadline the moment until which the merchant may act; never later than the scheme's own
 * @param repudiationId the transaction that took the money, as soon as it is taken
 */
public record Dispute(
    String id,
    String clientId,
    String chargebackId,
    DisputeType type,
    DisputeReasonType reasonType,
    String payInId,
    String userId,
    @Nullable String walletId,
    Money disputedFunds,
    Instant creationDate,
    @Nullable Instant deadline,
    @Nullable String repudiationId,
    @Nullable String tag,
    Progress progress) {

  /**
   * What changes while a dispute goes on.
   *
   * @param statusMessage what the scheme wants, when reopened
   * @param contestedFunds what the merchant contests, once submitted
   * @param submissions how often the merchant has submitted
   * @param wonAmount minor units that come back to the client
   * @param lostAmount minor units that may be settled from the user's wallet
   */
  public record Progress(
      DisputeStatus status,
      @Nullable String statusMessage,
      @Nullable Money contestedFunds,
      int submissions,
      @Nullable DisputeResult result,
      @Nullable String resultMessage,
      @Nullable Instant closedDate,
      long wonAmount,
      long lostAmount) {

    static Progress created() {
      return new Progress(DisputeStatus.CREATED, null, null, 0, null, null, null, 0, 0);
    }
  }

  /** The status. */
  public DisputeStatus status() {
    return progress.status();
  }

  /** Whether the merchant may still act now. */
  public boolean isOpenForClient(Instant now) {
    return status().isAwaitingClient() && (deadline == null || now.isBefore(deadline));
  }

  Dispute tagged(@Nullable String newTag) {
    return copy(deadline, repudiationId, newTag == null ? tag : newTag, progress);
  }

  Dispute repudiatedBy(String transactionId) {
    return copy(deadline, transactionId, tag, progress);
  }

  Dispute awaitingClient() {
    return become(
        DisputeStatus.PENDING_CLIENT_ACTION,
        null,
        progress.contestedFunds(),
        progress.submissions());
  }

  Dispute submitted(@Nullable Money contested) {
    return become(DisputeStatus.SUBMITTED, null, contested, progress.submissions() + 1);
  }

  Dispute sentToBank() {
    return become(
        DisputeStatus.PENDING_BANK_ACTION, null, progress.contestedFunds(), progress.submissions());
  }

  Dispute reopened(@Nullable String message, @Nullable Instant newDeadline) {
    return become(
            DisputeStatus.REOPENED_PENDING_CLIENT_ACTION,
            message,
            progress.contestedFunds(),
            progress.submissions())
        .withDeadline(newDeadline == null ? deadline : newDeadline);
  }

  /**
   * Closes the dispute: a win refunds the contested amount, a void dispute all of it; only what was
   * debited can be lost.
   */
  Dispute closed(DisputeResult result, @Nullable String message, Instant now) {
    DisputeStatus.TRANSITIONS.advance(status(), DisputeStatus.CLOSED);
    long taken = repudiationId == null ? 0 : disputedFunds.amount();
    Money contested = progress.contestedFunds();
    long won =
        switch (result) {
          case WON -> contested == null ? taken : Math.min(taken, contested.amount());
          case VOID -> taken;
          case LOST -> 0;
        };
    return copy(
        deadline,
        repudiationId,
        tag,
        new Progress(
            DisputeStatus.CLOSED,
            null,
            contested,
            progress.submissions(),
            result,
            message,
            now,
            won,
            taken - won));
  }

  private Dispute withDeadline(@Nullable Instant newDeadline) {
    return copy(newDeadline, repudiationId, tag, progress);
  }

  private Dispute become(
      DisputeStatus next, @Nullable String message, @Nullable Money contested, int submissions) {
    DisputeStatus.TRANSITIONS.advance(status(), next);
    return copy(
        deadline,
        repudiationId,
        tag,
        new Progress(next, message, contested, submissions, null, null, null, 0, 0));
  }

  private Dispute copy(
      @Nullable Instant newDeadline,
      @Nullable String newRepudiationId,
      @Nullable String newTag,
      Progress newProgress) {
    return new Dispute(
        id,
        clientId,
        chargebackId,
        type,
        reasonType,
        payInId,
        userId,
        walletId,
        disputedFunds,
        creationDate,
        newDeadline,
        newRepudiationId,
        newTag,
        newProgress);
  }
}
