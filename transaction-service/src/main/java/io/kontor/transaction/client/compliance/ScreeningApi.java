package io.kontor.transaction.client.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Screening over HTTP. Source: docs/architecture.md, "Internal calls". */
public interface ScreeningApi {

  @PostExchange("/internal/screenings")
  Answer screen(@RequestBody Question question);

  /** Whether limits concern the client's transfers. */
  @GetExchange("/internal/clients/{clientId}/limited-transfers")
  LimitedTransfers limitedTransfers(@PathVariable String clientId);

  /**
   * Whether a client's transfers are to be asked about.
   *
   * @param version grows with each change
   */
  record LimitedTransfers(String clientId, boolean transfers, long version) {}

  /** What is about to happen. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Question(
      String clientId,
      String transactionId,
      String type,
      String authorId,
      Money amount,
      @Nullable String creditedUserId,
      @Nullable String creditedWalletId,
      @Nullable String debitedWalletId,
      @Nullable String bankAccountId,
      @Nullable String cardFingerprint,
      boolean paidByCard,
      @Nullable String creatorActor,
      @Nullable String creatorId) {}

  /** {@code decision} is ACCEPT or REFUSE; the others belong to a refusal. */
  record Answer(String decision, @Nullable String resultCode, @Nullable String resultMessage) {}
}
