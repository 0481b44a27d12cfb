package io.kontor.transaction.payin.preauthorization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.payin.CardPaymentView;
import io.kontor.transaction.payin.PayerData.SecurityInfo;
import io.kontor.transaction.payin.card.CardDirectDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Contract object PreAuthorization. */
record PreauthorizationView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String authorId,
    Money debitedFunds,
    Money remainingFunds,
    String cardId,
    Status status,
    PaymentStatus paymentStatus,
    @Nullable Instant authorizationDate,
    @Nullable Instant expirationDate,
    @Nullable String payInId,
    @Nullable String resultCode,
    @Nullable String resultMessage,
    String paymentType,
    String executionType,
    @JsonUnwrapped CardPaymentView card,
    String secureMode,
    SecurityInfo securityInfo,
    boolean multiCapture,
    @Nullable String paymentCategory) {

  static PreauthorizationView of(Preauthorization p, Details details) {
    CardDirectDetails own = details.read(p.details(), CardDirectDetails.class);
    Result result = p.result();
    return new PreauthorizationView(
        p.id(),
        p.tag(),
        p.creationDate(),
        p.terms().authorId(),
        p.debitedFunds(),
        p.remainingFunds(),
        p.terms().cardId(),
        p.phase().status(),
        p.paymentStatus(),
        p.outcome().authorizationDate(),
        p.expirationDate(),
        p.taken().payInId(),
        result == null ? null : result.code(),
        result == null ? null : result.message(),
        "CARD",
        "DIRECT",
        own.view(),
        own.options().secureMode(),
        SecurityInfo.unchecked(),
        p.terms().multiCapture(),
        own.options().paymentCategory());
  }
}
