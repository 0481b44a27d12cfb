package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.workflow.Progress;
import io.kontor.transaction.core.ClientObject;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.provider.scheme.MandateScheme;
import io.kontor.transaction.provider.scheme.MandateScheme.SchemeName;
import org.jspecify.annotations.Nullable;

/**
 * What a payer allows to be collected from a bank account. Source: contract "Mandate".
 *
 * @param atScheme what the scheme says about it
 * @param result null while nothing is decided
 */
record Mandate(
    ObjectHeader header,
    Terms terms,
    AtScheme atScheme,
    MandatePhase phase,
    @Nullable Result result,
    Progress progress)
    implements ClientObject<Mandate> {

  /**
   * What the payer is asked for; never changes.
   *
   * @param userId owner of the bank account
   * @param returnUrl where the payer comes back to, with the mandate's id
   */
  record Terms(String userId, String bankAccountId, String culture, String returnUrl) {}

  /**
   * What the scheme says about a mandate.
   *
   * @param redirectUrl the page to confirm on
   * @param scheme null until confirmed
   */
  record AtScheme(
      @Nullable String redirectUrl,
      @Nullable String documentUrl,
      @Nullable SchemeName scheme,
      @Nullable String bankReference) {
    static final AtScheme NOTHING = new AtScheme(null, null, null, null);

    /** What is new wins; what is not said any more is remembered. */
    AtScheme with(MandateScheme.Mandate news) {
      return new AtScheme(
          news.redirectUrl() == null ? redirectUrl : news.redirectUrl(),
          news.documentUrl() == null ? documentUrl : news.documentUrl(),
          news.scheme() == null ? scheme : news.scheme(),
          news.bankReference() == null ? bankReference : news.bankReference());
    }
  }

  /** The same in another phase, with its result. */
  Mandate at(MandatePhase other, @Nullable Result why) {
    MandatePhase changed = MandatePhase.TRANSITIONS.change(phase, other);
    return new Mandate(header, terms, atScheme, changed, why, progress);
  }

  /** The same with what the scheme says. */
  Mandate with(MandateScheme.Mandate news) {
    return new Mandate(header, terms, atScheme.with(news), phase, result, progress);
  }

  @Override
  public Mandate withProgress(Progress other) {
    return new Mandate(header, terms, atScheme, phase, result, other);
  }
}
