package io.kontor.transaction.preauthorization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.payin.CardDirectDetails;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.PayerData.SecurityInfo;
import io.kontor.transaction.preauthorization.PreauthorizationPhase.PaymentStatus;
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
    String secureMode,
    @Nullable @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
    @Nullable @JsonProperty("SecureModeRedirectURL") String secureModeRedirectUrl,
    boolean secureModeNeeded,
    boolean multiCapture,
    @Nullable String statementDescriptor,
    String culture,
    @Nullable Person billing,
    @Nullable Person shipping,
    SecurityInfo securityInfo,
    @Nullable BrowserInfo browserInfo,
    @Nullable String ipAddress,
    @Nullable @JsonProperty("Requested3DSVersion") String requested3dsVersion,
    @Nullable @JsonProperty("Applied3DSVersion") String applied3dsVersion,
    @Nullable CardInfo cardInfo,
    @Nullable String paymentCategory,
    @Nullable String preferredCardNetwork) {

  static PreauthorizationView of(Preauthorization p, Details details) {
    CardDirectDetails own = details.read(p.details(), CardDirectDetails.class);
    Result result = p.result();
    return new PreauthorizationView(
        p.id(),
        p.tag(),
        p.creationDate(),
        p.authorId(),
        p.debitedFunds(),
        p.remainingFunds(),
        p.cardId(),
        p.phase().status(),
        p.phase().paymentStatus(),
        p.authorizationDate(),
        p.expirationDate(),
        p.payInId(),
        result == null ? null : result.code(),
        result == null ? null : result.message(),
        "CARD",
        "DIRECT",
        own.secureMode(),
        own.secureModeNeeded() ? own.returnUrl() : null,
        own.redirectUrl(),
        own.secureModeNeeded(),
        p.multiCapture(),
        own.statementDescriptor(),
        own.culture(),
        own.billing(),
        own.shipping(),
        SecurityInfo.unchecked(),
        own.browserInfo(),
        own.ipAddress(),
        own.requested3dsVersion(),
        own.secureModeNeeded() ? "V2_1" : null,
        own.cardInfo(),
        own.paymentCategory(),
        own.preferredCardNetwork());
  }
}
