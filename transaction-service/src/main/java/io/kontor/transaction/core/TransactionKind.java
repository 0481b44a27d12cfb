package io.kontor.transaction.core;

import io.kontor.platform.workflow.StateMachine;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction is: decides its workflow, its id, its words on the merchant API, its events
 * and its reason in the ledger. A new payment method begins with a line here; each switch over
 * kinds names them all, so a new kind does not compile until each is decided.
 */
public enum TransactionKind {
  CARD_DIRECT(KindTraits.payIn("CARD", "DIRECT", ClearingAccount.ACQUIRER)),
  CARD_WEB(KindTraits.payIn("CARD", "WEB", ClearingAccount.ACQUIRER)),
  PREAUTHORIZED_DIRECT(KindTraits.payIn("PREAUTHORIZED", "DIRECT", ClearingAccount.ACQUIRER)),
  RECURRING_CARD_DIRECT(KindTraits.payIn("CARD", "DIRECT", ClearingAccount.ACQUIRER)),
  APPLEPAY_DIRECT(KindTraits.payIn("APPLEPAY", "DIRECT", ClearingAccount.ACQUIRER)),
  GOOGLEPAY_DIRECT(KindTraits.payIn("GOOGLEPAY", "DIRECT", ClearingAccount.ACQUIRER)),
  GOOGLE_PAY_DIRECT(KindTraits.payIn("GOOGLE_PAY", "DIRECT", ClearingAccount.ACQUIRER)),
  PAYPAL_WEB(KindTraits.payIn("PAYPAL", "WEB", ClearingAccount.ACQUIRER)),
  IDEAL_WEB(KindTraits.payIn("IDEAL", "WEB", ClearingAccount.ACQUIRER)),
  BCMC_WEB(KindTraits.payIn("BCMC", "WEB", ClearingAccount.ACQUIRER)),
  GIROPAY_WEB(KindTraits.payIn("GIROPAY", "WEB", ClearingAccount.ACQUIRER)),
  BANK_WIRE_EXTERNAL(KindTraits.payIn("BANK_WIRE", "EXTERNAL_INSTRUCTION", ClearingAccount.BANK)),
  DEPOSIT_CAPTURE(KindTraits.payIn("PREAUTHORIZED", "DIRECT", ClearingAccount.ACQUIRER)),
  DEPOSIT_FIRST_CAPTURE(KindTraits.payIn("PREAUTHORIZED", "DIRECT", ClearingAccount.ACQUIRER)),
  DEPOSIT_COMPLEMENT(KindTraits.payIn("PREAUTHORIZED", "DIRECT", ClearingAccount.ACQUIRER)),
  BANK_WIRE_DIRECT(KindTraits.payIn("BANK_WIRE", "DIRECT", ClearingAccount.BANK)),
  DIRECT_DEBIT_DIRECT(KindTraits.payIn("DIRECT_DEBIT", "DIRECT", ClearingAccount.BANK)),
  DIRECT_DEBIT_WEB(KindTraits.payIn("DIRECT_DEBIT", "WEB", ClearingAccount.ACQUIRER)),
  CLIENT_BANK_WIRE_DIRECT(
      KindTraits.payIn("BANK_WIRE", "DIRECT", ClearingAccount.BANK).withReason("TOP_UP")),
  CARD_VALIDATION(
      KindTraits.of("cardval", Type.CARD_VALIDATION, "CARD_VALIDATION", ClearingAccount.ACQUIRER)
          .withEvents("CARD_VALIDATION")),
  TRANSFER(
      KindTraits.of("tr", Type.TRANSFER, "TRANSFER", ClearingAccount.NONE)
          .withEvents("TRANSFER_NORMAL")),
  PAYOUT(
      KindTraits.of("po", Type.PAYOUT, "PAYOUT", ClearingAccount.BANK)
          .withPaymentType("BANK_WIRE")
          .withEvents("PAYOUT_NORMAL")),
  PAYIN_REFUND(
      KindTraits.refund(Type.PAYOUT, "PAYIN_REFUND", ClearingAccount.ACQUIRER)
          .withEvents("PAYIN_REFUND")),
  TRANSFER_REFUND(
      KindTraits.refund(Type.TRANSFER, "TRANSFER_REFUND", ClearingAccount.NONE)
          .withEvents("TRANSFER_REFUND")),
  PAYOUT_REFUND(
      KindTraits.refund(Type.PAYIN, "PAYOUT_RETURN", ClearingAccount.BANK)
          .withEvents("PAYOUT_REFUND")),
  REPUDIATION(
      KindTraits.of("rep", Type.PAYOUT, "REPUDIATION", ClearingAccount.ACQUIRER)
          .withNature(Nature.REPUDIATION)
          .withEvents("PAYIN_REPUDIATION")),
  REPUDIATION_REFUND(KindTraits.refund(Type.PAYIN, "REPUDIATION_REFUND", ClearingAccount.ACQUIRER)),
  SETTLEMENT(
      KindTraits.of("settle", Type.TRANSFER, "SETTLEMENT", ClearingAccount.NONE)
          .withNature(Nature.SETTLEMENT)
          .withEvents("TRANSFER_SETTLEMENT")),
  INSTANT_CONVERSION(
      KindTraits.of("conversion", Type.CONVERSION, "CONVERSION", ClearingAccount.FX)
          .withEvents("INSTANT_CONVERSION")),
  QUOTED_CONVERSION(
      KindTraits.of("conversion", Type.CONVERSION, "CONVERSION", ClearingAccount.FX)
          .withEvents("QUOTED_CONVERSION"));

  /** The clearing account of the ledger for the external party. */
  public enum ClearingAccount {
    NONE,
    ACQUIRER,
    BANK,
    FX
  }

  private final String idPrefix;
  private final Type type;
  private final Nature nature;
  private final String reason;
  private final ClearingAccount clearingAccount;
  private final @Nullable String paymentType;
  private final @Nullable String executionType;
  private final @Nullable String eventFamily;

  TransactionKind(KindTraits traits) {
    this.idPrefix = traits.idPrefix();
    this.type = traits.type();
    this.nature = traits.nature();
    this.reason = traits.reason();
    this.clearingAccount = traits.clearingAccount();
    this.paymentType = traits.paymentType();
    this.executionType = traits.executionType();
    this.eventFamily = traits.eventFamily();
  }

  /** Begins the ids of this kind. */
  public String idPrefix() {
    return idPrefix;
  }

  /** Type on the merchant API. */
  public Type type() {
    return type;
  }

  /** Nature on the merchant API. */
  public Nature nature() {
    return nature;
  }

  /** PaymentType on the merchant API; null where the object has none. */
  public @Nullable String paymentType() {
    return paymentType;
  }

  /** ExecutionType on the merchant API; null where the object has none. */
  public @Nullable String executionType() {
    return executionType;
  }

  /**
   * {@code PAYIN_NORMAL} for the events PAYIN_NORMAL_CREATED and so on; null: no events of its own.
   */
  public @Nullable String eventFamily() {
    return eventFamily;
  }

  /** Reason of its posting. */
  public String reason() {
    return reason;
  }

  /** The other side, when there is no wallet on it. */
  public ClearingAccount clearingAccount() {
    return clearingAccount;
  }

  /**
   * Whether it begins something for its users. The others carry on what stands already, or let
   * money out; they go on for a closed user too, so that none is locked in.
   */
  public boolean isBegunForUsers() {
    return switch (this) {
      case BANK_WIRE_EXTERNAL, CLIENT_BANK_WIRE_DIRECT -> false; // what comes in is screened
      case PAYOUT, PAYIN_REFUND, PAYOUT_REFUND, REPUDIATION, REPUDIATION_REFUND, SETTLEMENT ->
          false;
      case CARD_DIRECT,
          CARD_WEB,
          PREAUTHORIZED_DIRECT,
          RECURRING_CARD_DIRECT,
          APPLEPAY_DIRECT,
          GOOGLEPAY_DIRECT,
          GOOGLE_PAY_DIRECT,
          PAYPAL_WEB,
          IDEAL_WEB,
          BCMC_WEB,
          GIROPAY_WEB,
          DEPOSIT_CAPTURE,
          DEPOSIT_FIRST_CAPTURE,
          DEPOSIT_COMPLEMENT,
          BANK_WIRE_DIRECT,
          DIRECT_DEBIT_DIRECT,
          DIRECT_DEBIT_WEB,
          CARD_VALIDATION,
          TRANSFER,
          TRANSFER_REFUND,
          INSTANT_CONVERSION,
          QUOTED_CONVERSION ->
          true;
    };
  }

  /** Whether it is a pay-in that merchants made or announced. */
  public boolean isPayIn() {
    return type == Type.PAYIN && nature == Nature.REGULAR;
  }

  /** Whether it changes one currency into another. */
  public boolean isConversion() {
    return type == Type.CONVERSION;
  }

  /** Whether it is a pay-in of a user that can go back the way it came. */
  public boolean isRefundablePayIn() {
    return isPayIn() && this != CLIENT_BANK_WIRE_DIRECT && this != BANK_WIRE_EXTERNAL;
  }

  /** Whether it takes from a deposit, or follows one. */
  public boolean isOfDeposit() {
    return switch (this) {
      case DEPOSIT_CAPTURE, DEPOSIT_FIRST_CAPTURE, DEPOSIT_COMPLEMENT -> true;
      case CARD_DIRECT,
          CARD_WEB,
          PREAUTHORIZED_DIRECT,
          RECURRING_CARD_DIRECT,
          APPLEPAY_DIRECT,
          GOOGLEPAY_DIRECT,
          GOOGLE_PAY_DIRECT,
          PAYPAL_WEB,
          IDEAL_WEB,
          BCMC_WEB,
          GIROPAY_WEB,
          BANK_WIRE_EXTERNAL,
          BANK_WIRE_DIRECT,
          DIRECT_DEBIT_DIRECT,
          DIRECT_DEBIT_WEB,
          CLIENT_BANK_WIRE_DIRECT,
          CARD_VALIDATION,
          TRANSFER,
          PAYOUT,
          PAYIN_REFUND,
          TRANSFER_REFUND,
          PAYOUT_REFUND,
          REPUDIATION,
          REPUDIATION_REFUND,
          SETTLEMENT,
          INSTANT_CONVERSION,
          QUOTED_CONVERSION ->
          false;
    };
  }

  /**
   * Whether no other request looks at an intent of this kind: it neither takes part of something
   * that others may take too, nor has a reference of its own. It is kept apart until its first
   * attempt has shown what becomes of it, and is stored together with those of other requests.
   */
  public boolean keepsIntentsApart() {
    return switch (this) {
      case TRANSFER, CARD_DIRECT -> true;
      case CARD_WEB,
          PREAUTHORIZED_DIRECT,
          RECURRING_CARD_DIRECT,
          APPLEPAY_DIRECT,
          GOOGLEPAY_DIRECT,
          GOOGLE_PAY_DIRECT,
          PAYPAL_WEB,
          IDEAL_WEB,
          BCMC_WEB,
          GIROPAY_WEB,
          BANK_WIRE_EXTERNAL,
          DEPOSIT_CAPTURE,
          DEPOSIT_FIRST_CAPTURE,
          DEPOSIT_COMPLEMENT,
          BANK_WIRE_DIRECT,
          DIRECT_DEBIT_DIRECT,
          DIRECT_DEBIT_WEB,
          CLIENT_BANK_WIRE_DIRECT,
          CARD_VALIDATION,
          PAYOUT,
          PAYIN_REFUND,
          TRANSFER_REFUND,
          PAYOUT_REFUND,
          REPUDIATION,
          REPUDIATION_REFUND,
          SETTLEMENT,
          INSTANT_CONVERSION,
          QUOTED_CONVERSION ->
          false;
    };
  }

  /**
   * Whether the answer to the request that made it is what reading it shows, once it is over: then
   * nothing changes it any more, and its view holds nothing that is shown once. No copy of such an
   * answer is kept under the idempotency key (ADR 0028).
   */
  public boolean isItsOwnAnswer() {
    return switch (this) {
      case TRANSFER -> true;
      case CARD_DIRECT,
          CARD_WEB,
          PREAUTHORIZED_DIRECT,
          RECURRING_CARD_DIRECT,
          APPLEPAY_DIRECT,
          GOOGLEPAY_DIRECT,
          GOOGLE_PAY_DIRECT,
          PAYPAL_WEB,
          IDEAL_WEB,
          BCMC_WEB,
          GIROPAY_WEB,
          BANK_WIRE_EXTERNAL,
          DEPOSIT_CAPTURE,
          DEPOSIT_FIRST_CAPTURE,
          DEPOSIT_COMPLEMENT,
          BANK_WIRE_DIRECT,
          DIRECT_DEBIT_DIRECT,
          DIRECT_DEBIT_WEB,
          CLIENT_BANK_WIRE_DIRECT,
          CARD_VALIDATION,
          PAYOUT,
          PAYIN_REFUND,
          TRANSFER_REFUND,
          PAYOUT_REFUND,
          REPUDIATION,
          REPUDIATION_REFUND,
          SETTLEMENT,
          INSTANT_CONVERSION,
          QUOTED_CONVERSION ->
          false;
    };
  }

  /** The changes of phase that are allowed. */
  public StateMachine<Phase> transitions() {
    return switch (this) {
      case CARD_VALIDATION -> CardValidationTransitions.TABLE;
      case TRANSFER -> TransferTransitions.TABLE;
      case PAYOUT -> PayOutTransitions.TABLE;
      case PAYIN_REFUND, TRANSFER_REFUND, PAYOUT_REFUND, REPUDIATION_REFUND ->
          RefundTransitions.TABLE;
      case REPUDIATION -> RepudiationTransitions.TABLE;
      case SETTLEMENT -> SettlementTransitions.TABLE;
      case INSTANT_CONVERSION, QUOTED_CONVERSION -> ConversionTransitions.TABLE;
      case CARD_DIRECT,
          CARD_WEB,
          PREAUTHORIZED_DIRECT,
          RECURRING_CARD_DIRECT,
          APPLEPAY_DIRECT,
          GOOGLEPAY_DIRECT,
          GOOGLE_PAY_DIRECT,
          PAYPAL_WEB,
          IDEAL_WEB,
          BCMC_WEB,
          GIROPAY_WEB,
          BANK_WIRE_EXTERNAL,
          DEPOSIT_CAPTURE,
          DEPOSIT_FIRST_CAPTURE,
          DEPOSIT_COMPLEMENT,
          BANK_WIRE_DIRECT,
          DIRECT_DEBIT_DIRECT,
          DIRECT_DEBIT_WEB,
          CLIENT_BANK_WIRE_DIRECT ->
          PayInTransitions.TABLE;
    };
  }
}
