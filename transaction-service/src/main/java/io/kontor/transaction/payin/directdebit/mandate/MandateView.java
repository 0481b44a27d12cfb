package io.kontor.transaction.payin.directdebit.mandate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.payin.directdebit.mandate.MandatePhase.MandateStatus;
import io.kontor.transaction.provider.scheme.MandateScheme.SchemeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Contract object Mandate. */
record MandateView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String bankAccountId,
    String culture,
    @JsonProperty("ReturnURL") String returnUrl,
    @Nullable @JsonProperty("RedirectURL") String redirectUrl,
    @Nullable @JsonProperty("DocumentURL") String documentUrl,
    @Nullable SchemeName scheme,
    @Nullable String bankReference,
    String userId,
    MandateStatus status,
    String mandateType,
    String executionType,
    @Nullable String resultCode,
    @Nullable String resultMessage) {
  private static final String TYPE = "DIRECT_DEBIT";
  private static final String EXECUTION = "WEB";

  static MandateView of(Mandate m) {
    Result result = m.result();
    return new MandateView(
        m.id(),
        m.tag(),
        m.creationDate(),
        m.terms().bankAccountId(),
        m.terms().culture(),
        m.terms().returnUrl(),
        m.phase().isUnconfirmed() ? m.atScheme().redirectUrl() : null,
        m.atScheme().documentUrl(),
        m.atScheme().scheme(),
        m.atScheme().bankReference(),
        m.terms().userId(),
        m.phase().status(),
        TYPE,
        EXECUTION,
        result == null ? null : result.code(),
        result == null ? null : result.message());
  }

  /** A mandate in lists. */
  record Item(
      String id,
      @Nullable String tag,
      Instant creationDate,
      MandateStatus status,
      String userId,
      String executionType,
      String mandateType,
      @Nullable String resultCode,
      @Nullable String resultMessage) {

    static Item of(Mandate m) {
      Result result = m.result();
      return new Item(
          m.id(),
          m.tag(),
          m.creationDate(),
          m.phase().status(),
          m.terms().userId(),
          EXECUTION,
          TYPE,
          result == null ? null : result.code(),
          result == null ? null : result.message());
    }
  }
}
