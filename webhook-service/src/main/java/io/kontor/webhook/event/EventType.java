package io.kontor.webhook.event;

import io.kontor.platform.error.ApiException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of events that merchants can see. Source: contract "Event types". */
public final class EventType {
  private static final Set<String> KNOWN =
      Stream.of(
              family(
                  "PAYIN_NORMAL", "CREATED SUCCEEDED FAILED PROCESSING_STATUS_PENDING_SUCCEEDED"),
              family("PAYIN_REFUND", "CREATED SUCCEEDED FAILED"),
              family("PAYIN_REPUDIATION", "CREATED SUCCEEDED FAILED"),
              family("PAYOUT_NORMAL", "CREATED SUCCEEDED FAILED"),
              family("INSTANT_PAYOUT", "SUCCEEDED FALLBACKED FAILED"),
              family("PAYOUT_REFUND", "CREATED SUCCEEDED FAILED"),
              family("TRANSFER_NORMAL", "CREATED SUCCEEDED FAILED"),
              family("TRANSFER_REFUND", "CREATED SUCCEEDED FAILED"),
              family("TRANSFER_SETTLEMENT", "CREATED SUCCEEDED FAILED"),
              family("PREAUTHORIZATION", "CREATED SUCCEEDED FAILED"),
              family("PREAUTHORIZATION_PAYMENT", "WAITING EXPIRED CANCELED VALIDATED"),
              family("DEPOSIT_PREAUTHORIZATION", "CREATED FAILED"),
              family(
                  "DEPOSIT_PREAUTHORIZATION_PAYMENT",
                  "WAITING EXPIRED CANCEL_REQUESTED CANCELED VALIDATED FAILED TO_BE_COMPLETED"
                      + " NO_SHOW_REQUESTED NO_SHOW"),
              family("CARD_VALIDATION", "CREATED SUCCEEDED FAILED"),
              family("RECURRING_REGISTRATION", "CREATED AUTH_NEEDED IN_PROGRESS ENDED"),
              family("KYC", "CREATED VALIDATION_ASKED SUCCEEDED FAILED OUTDATED"),
              family("UBO_DECLARATION", "CREATED VALIDATION_ASKED VALIDATED REFUSED INCOMPLETE"),
              family(
                  "USER",
                  "KYC_REGULAR KYC_LIGHT INFLOWS_BLOCKED INFLOWS_UNBLOCKED OUTFLOWS_BLOCKED"
                      + " OUTFLOWS_UNBLOCKED ACCOUNT_VALIDATION_ASKED ACCOUNT_ACTIVATED"
                      + " ACCOUNT_CLOSED CATEGORY_UPDATED_TO_OWNER CATEGORY_UPDATED_TO_PAYER"
                      + " CATEGORY_UPDATED_TO_PLATFORM"),
              family("LEGAL_COMPANY_NUMBER_VALIDATION", "SUCCEEDED FAILED"),
              family("SCA_ENROLLMENT", "SUCCEEDED FAILED EXPIRED"),
              family("MANDATE", "CREATED SUBMITTED ACTIVATED FAILED EXPIRED"),
              family(
                  "DISPUTE",
                  "CREATED SUBMITTED ACTION_REQUIRED SENT_TO_BANK FURTHER_ACTION_REQUIRED CLOSED"),
              family("DISPUTE_DOCUMENT", "CREATED VALIDATION_ASKED SUCCEEDED FAILED"),
              family("INSTANT_CONVERSION", "CREATED SUCCEEDED FAILED"),
              family("QUOTED_CONVERSION", "CREATED SUCCEEDED FAILED"),
              family("REPORT", "GENERATED FAILED"),
              family("VIRTUAL_ACCOUNT", "ACTIVE BLOCKED CLOSED FAILED"),
              family(
                  "IDENTITY_VERIFICATION",
                  "PENDING VALIDATED FAILED INCONCLUSIVE OUTDATED TIMEOUT"),
              family("RECIPIENT", "ACTIVE CANCELED DEACTIVATED"),
              family("COUNTRY_AUTHORIZATION", "UPDATED"),
              family(
                  "INTENT",
                  "AUTHORIZED CAPTURED REFUNDED REFUND_REVERSED DISPUTE_CREATED DISPUTE_DEFENDED"
                      + " DISPUTE_WON DISPUTE_LOST SETTLED_NOT_PAID PAID"),
              family("SPLIT", "CREATED PENDING_FUNDS_RECEPTION AVAILABLE REJECTED REVERSED"))
          .flatMap(types -> types)
          .collect(Collectors.toCollection(TreeSet::new));

  private EventType() {}

  private static Stream<String> family(String object, String happenings) {
    return Stream.of(happenings.split(" ")).map(happening -> object + "_" + happening);
  }

  /** Whether the catalogue has the type, in its exact spelling. */
  public static boolean isKnown(String type) {
    return KNOWN.contains(type);
  }

  /** The type in its exact spelling, letter case of the caller ignored; empty when unknown. */
  public static Optional<String> find(String text) {
    String type = text.strip().toUpperCase(Locale.ROOT);
    return KNOWN.contains(type) ? Optional.of(type) : Optional.empty();
  }

  /** The type in its exact spelling. Errors: PARAM_ERROR on EventType when unknown. */
  public static String require(String text) {
    return find(text)
        .orElseThrow(() -> ApiException.invalid("EventType", "The event type is not known."));
  }
}
