package io.kontor.transaction.core;

import io.kontor.transaction.workflow.StateMachine;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction is: decides its workflow, its id, its words on the merchant API, its events
 * and its reason in the ledger. A new payment method begins with a line here.
 */
public enum TransactionKind {
  CARD_DIRECT(
      "payin",
      Type.PAYIN,
      Nature.REGULAR,
      "CARD",
      "DIRECT",
      "PAYIN_NORMAL",
      "PAYIN",
      ClearingAccount.ACQUIRER),
  CARD_WEB(
      "payin",
      Type.PAYIN,
      Nature.REGULAR,
      "CARD",
      "WEB",
      "PAYIN_NORMAL",
      "PAYIN",
      ClearingAccount.ACQUIRER),
  PREAUTHORIZED_DIRECT(
      "payin",
      Type.PAYIN,
      Nature.REGULAR,
      "PREAUTHORIZED",
      "DIRECT",
      "PAYIN_NORMAL",
      "PAYIN",
      ClearingAccount.ACQUIRER),
  RECURRING_CARD_DIRECT("CARD", "DIRECT"),
  APPLEPAY_DIRECT("APPLEPAY", "DIRECT"),
  GOOGLEPAY_DIRECT("GOOGLEPAY", "DIRECT"),
  GOOGLE_PAY_DIRECT("GOOGLE_PAY", "DIRECT"),
  PAYPAL_WEB("PAYPAL", "WEB"),
  IDEAL_WEB("IDEAL", "WEB"),
  BCMC_WEB("BCMC", "WEB"),
  GIROPAY_WEB("GIROPAY", "WEB"),
  BANK_WIRE_EXTERNAL(
      "payin",
      Type.PAYIN,
      Nature.REGULAR,
      "BANK_WIRE",
      "EXTERNAL_INSTRUCTION",
      "PAYIN_NORMAL",
      "PAYIN",
      ClearingAccount.BANK),
  DEPOSIT_CAPTURE("PREAUTHORIZED", "DIRECT"),
  DEPOSIT_FIRST_CAPTURE("PREAUTHORIZED", "DIRECT"),
  DEPOSIT_COMPLEMENT("PREAUTHORIZED", "DIRECT"),
  BANK_WIRE_DIRECT(
      "payin",
      Type.PAYIN,
      Nature.REGULAR,
      "BANK_WIRE",
      "DIRECT",
      "PAYIN_NORMAL",
      "PAYIN",
      ClearingAccount.BANK),
  DIRECT_DEBIT_DIRECT(
      "payin",
      Type.PAYIN,
      Nature.REGULAR,
      "DIRECT_DEBIT",
      "DIRECT",
      "PAYIN_NORMAL",
      "PAYIN",
      ClearingAccount.BANK),
  DIRECT_DEBIT_WEB(
      "payin",
      Type.PAYIN,
      Nature.REGULAR,
      "DIRECT_DEBIT",
      "WEB",
      "PAYIN_NORMAL",
      "PAYIN",
      ClearingAccount.ACQUIRER),
  CLIENT_BANK_WIRE_DIRECT(
      "payin",
      Type.PAYIN,
      Nature.REGULAR,
      "BANK_WIRE",
      "DIRECT",
      "PAYIN_NORMAL",
      "TOP_UP",
      ClearingAccount.BANK),
  CARD_VALIDATION(
      "cardval",
      Type.CARD_VALIDATION,
      Nature.REGULAR,
      null,
      null,
      "CARD_VALIDATION",
      "CARD_VALIDATION",
      ClearingAccount.ACQUIRER),
  TRANSFER(
      "tr",
      Type.TRANSFER,
      Nature.REGULAR,
      null,
      null,
      "TRANSFER_NORMAL",
      "TRANSFER",
      ClearingAccount.NONE),
  PAYOUT(
      "po",
      Type.PAYOUT,
      Nature.REGULAR,
      "BANK_WIRE",
      null,
      "PAYOUT_NORMAL",
      "PAYOUT",
      ClearingAccount.BANK),
  PAYIN_REFUND(
      "refund",
      Type.PAYOUT,
      Nature.REFUND,
      null,
      null,
      "PAYIN_REFUND",
      "PAYIN_REFUND",
      ClearingAccount.ACQUIRER),
  TRANSFER_REFUND(
      "refund",
      Type.TRANSFER,
      Nature.REFUND,
      null,
      null,
      "TRANSFER_REFUND",
      "TRANSFER_REFUND",
      ClearingAccount.NONE),
  PAYOUT_REFUND(
      "refund",
      Type.PAYIN,
      Nature.REFUND,
      null,
      null,
      "PAYOUT_REFUND",
      "PAYOUT_RETURN",
      ClearingAccount.BANK),
  REPUDIATION(
      "rep",
      Type.PAYOUT,
      Nature.REPUDIATION,
      null,
      null,
      "PAYIN_REPUDIATION",
      "REPUDIATION",
      ClearingAccount.ACQUIRER),
  REPUDIATION_REFUND(
      "refund",
      Type.PAYIN,
      Nature.REFUND,
      null,
      null,
      null,
      "REPUDIATION_REFUND",
      ClearingAccount.ACQUIRER),
  SETTLEMENT(
      "settle",
      Type.TRANSFER,
      Nature.SETTLEMENT,
      null,
      null,
      "TRANSFER_SETTLEMENT",
      "SETTLEMENT",
      ClearingAccount.NONE),
  INSTANT_CONVERSION(
      "conversion",
      Type.CONVERSION,
      Nature.REGULAR,
      null,
      null,
      "INSTANT_CONVERSION",
      "CONVERSION",
      ClearingAccount.FX),
  QUOTED_CONVERSION(
      "conversion",
      Type.CONVERSION,
      Nature.REGULAR,
      null,
      null,
      "QUOTED_CONVERSION",
      "CONVERSION",
      ClearingAccount.FX);

  /** Which clearing account of the ledger stands for the other side. */
  public enum ClearingAccount {
    NONE,
    ACQUIRER,
    BANK,
    FX
  }

  private final String idPrefix;
  private final Type type;
  private final Nature nature;
  private final @Nullable String paymentType;
  private final @Nullable String executionType;
  private final @Nullable String eventFamily;
  private final String reason;
  private final ClearingAccount clearingAccount;

  /** A pay-in that the acquirer collects. */
  TransactionKind(String paymentType, String executionType) {
    this(
        "payin",
        Type.PAYIN,
        Nature.REGULAR,
        paymentType,
        executionType,
        "PAYIN_NORMAL",
        "PAYIN",
        ClearingAccount.ACQUIRER);
  }

  TransactionKind(
      String idPrefix,
      Type type,
      Nature nature,
      @Nullable String paymentType,
      @Nullable String executionType,
      @Nullable String eventFamily,
      String reason,
      ClearingAccount clearingAccount) {
    this.idPrefix = idPrefix;
    this.type = type;
    this.nature = nature;
    this.paymentType = paymentType;
    this.executionType = executionType;
    this.eventFamily = eventFamily;
    this.reason = reason;
    this.clearingAccount = clearingAccount;
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
      default -> true;
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
      default -> false;
    };
  }

  /** The changes of phase that are allowed. */
  public StateMachine<Phase> transitions() {
    if (isPayIn()) {
      return PayInTransitions.TABLE;
    }
    return switch (this) {
      case CARD_VALIDATION -> CardValidationTransitions.TABLE;
      case TRANSFER -> TransferTransitions.TABLE;
      case PAYOUT -> PayOutTransitions.TABLE;
      case PAYIN_REFUND, TRANSFER_REFUND, PAYOUT_REFUND, REPUDIATION_REFUND ->
          RefundTransitions.TABLE;
      case REPUDIATION -> RepudiationTransitions.TABLE;
      case SETTLEMENT -> SettlementTransitions.TABLE;
      case INSTANT_CONVERSION, QUOTED_CONVERSION -> ConversionTransitions.TABLE;
      default -> throw new IllegalStateException(this + " has no table of phases");
    };
  }
}
