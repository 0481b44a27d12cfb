package io.kontor.transaction.client.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** Screening over HTTP. Source: docs/architecture.md, "Internal calls". */
public interface ScreeningApi {

  @PostExchange("/internal/screenings")
  Answer screen(@RequestBody Question question);

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
      @Nullable String cardFingerprint) {}

  /** {@code decision} is ACCEPT or REFUSE; the others belong to a refusal. */
  record Answer(String decision, @Nullable String resultCode, @Nullable String resultMessage) {}
}
