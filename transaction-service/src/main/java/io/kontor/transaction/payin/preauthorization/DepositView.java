package io.kontor.transaction.payin.preauthorization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.payin.CardPaymentView;
import io.kontor.transaction.payin.card.CardDirectDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Contract object Deposit. */
record DepositView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String authorId,
    Money debitedFunds,
    String cardId,
    Status status,
    PaymentStatus paymentStatus,
    PayinsLinked payinsLinked,
    @Nullable String resultCode,
    @Nullable String resultMessage,
    @Nullable Instant authorizationDate,
    @Nullable Instant expirationDate,
    String paymentType,
    String executionType,
    @JsonUnwrapped CardPaymentView card) {

  /** The pay-ins that came of it. */
  record PayinsLinked(@Nullable String payinCaptureId, @Nullable String payinComplementId) {}

  static DepositView of(Preauthorization p, Details details) {
    Result result = p.result();
    return new DepositView(
        p.id(),
        p.tag(),
        p.creationDate(),
        p.terms().authorId(),
        p.debitedFunds(),
        p.terms().cardId(),
        p.phase().status(),
        p.paymentStatus(),
        new PayinsLinked(p.taken().payInId(), p.taken().complementId()),
        result == null ? null : result.code(),
        result == null ? null : result.message(),
        p.outcome().authorizationDate(),
        p.expirationDate(),
        "CARD",
        "DIRECT",
        details.read(p.details(), CardDirectDetails.class).view());
  }
}
