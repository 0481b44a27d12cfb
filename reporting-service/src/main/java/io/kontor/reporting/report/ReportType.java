package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What is exported: its columns in the contract's words and where each comes from. Source: contract
 * object "Report (legacy)" and "Reports".
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
enum ReportType {
  /** Transactions. */
  TRANSACTIONS(
      "payment_transaction x",
      Period.ofMonths(6),
      19,
      List.of(
          Column.text("Id", "x.id"),
          Column.text("Tag", "x.tag"),
          Column.time("CreationDate", "x.creation_date"),
          Column.time("ExecutionDate", "x.execution_date"),
          Column.text("AuthorId", "x.author_id"),
          Column.text("CreditedUserId", "x.credited_user_id"),
          Column.number("DebitedFundsAmount", "x.debited_amount"),
          Column.text("DebitedFundsCurrency", "x.debited_currency"),
          Column.number("CreditedFundsAmount", "x.credited_amount"),
          Column.text("CreditedFundsCurrency", "x.credited_currency"),
          Column.number("FeesAmount", "x.fees_amount"),
          Column.text("FeesCurrency", "x.fees_currency"),
          Column.text("Status", "x.status"),
          Column.text("ResultCode", "x.result_code"),
          Column.text("ResultMessage", "x.result_message"),
          Column.text("Type", "x.type"),
          Column.text("Nature", "x.nature"),
          Column.text("CreditedWalletId", "x.credited_wallet_id"),
          Column.text("DebitedWalletId", "x.debited_wallet_id"),
          Column.text("Alias", "x.card_alias"),
          Column.text("BankAccountId", "x.bank_account_id"),
          Column.text("BankWireRef", "x.bank_wire_ref"),
          Column.text("CardId", "x.card_id"),
          Column.text("CardType", "x.card_type"),
          Column.text("Country", "x.country"),
          Column.text("Culture", "x.culture"),
          Column.number("DeclaredDebitedFundsAmount", "x.declared_debited_amount"),
          Column.text("DeclaredDebitedFundsCurrency", "x.declared_debited_currency"),
          Column.number("DeclaredFeesAmount", "x.declared_fees_amount"),
          Column.text("DeclaredFeesCurrency", "x.declared_fees_currency"),
          Column.text("ExecutionType", "x.execution_type"),
          Column.text(
              "ExpirationDate", "(SELECT c.expiration_date FROM card c WHERE c.id = x.card_id)"),
          Column.text("PaymentType", "x.payment_type"),
          Column.text("PreauthorizationId", "x.preauthorization_id"),
          Column.text("WireReference", "x.wire_reference"))),
  /** Wallets with their balances as they are when the report is written. */
  WALLETS(
      "wallet x LEFT JOIN account_balance b ON b.account = x.id",
      Period.ofMonths(24),
      7,
      List.of(
          Column.text("Id", "x.id"),
          Column.text("Tag", "x.tag"),
          Column.time("CreationDate", "x.creation_date"),
          Column.text("Owners", "x.owner_id"),
          Column.text("Description", "x.description"),
          Column.number("BalanceAmount", "coalesce(b.balance, 0)"),
          Column.text("BalanceCurrency", "x.currency"),
          Column.text("Currency", "x.currency"),
          Column.text("FundsType", "'DEFAULT'"))),
  /** Succeeded transactions that touch wallets of users. */
  USER_WALLET_TRANSACTIONS(
      "payment_transaction x",
      Period.ofYears(1),
      32,
      List.of(
          Column.text("ClientId", "x.client_id"),
          Column.text("TransactionId", "x.id"),
          Column.time("CreationDate", "x.creation_date"),
          Column.time("ExecutionDate", "x.execution_date"),
          Column.text("AuthorId", "x.author_id"),
          Column.text("CreditedUserId", "x.credited_user_id"),
          Column.number("DebitedFundsAmount", "x.debited_amount"),
          Column.text("DebitedFundsCurrency", "x.debited_currency"),
          Column.number("CreditedFundsAmount", "x.credited_amount"),
          Column.text("CreditedFundsCurrency", "x.credited_currency"),
          Column.number("FeesAmount", "x.fees_amount"),
          Column.text("FeesCurrency", "x.fees_currency"),
          Column.text("Type", "x.type"),
          Column.text("Nature", "x.nature"),
          Column.text("CreditedWalletId", "x.credited_wallet_id"),
          Column.text("DebitedWalletId", "x.debited_wallet_id"),
          Column.text("BankAccountId", "x.bank_account_id"),
          Column.text("PreauthorizationId", "x.preauthorization_id"),
          Column.text("BankWireRef", "x.bank_wire_ref"),
          Column.text("CardId", "x.card_id"),
          Column.text("CardAlias", "x.card_alias"),
          Column.text("CardType", "x.card_type"),
          Column.text("CardCountry", "x.country"),
          Column.text(
              "CardExpirationDate",
              "(SELECT c.expiration_date FROM card c WHERE c.id = x.card_id)"),
          Column.text("Culture", "x.culture"),
          Column.number("DeclaredDebitedFundsAmount", "x.declared_debited_amount"),
          Column.text("DeclaredDebitedFundsCurrency", "x.declared_debited_currency"),
          Column.number("DeclaredFeesAmount", "x.declared_fees_amount"),
          Column.text("DeclaredFeesCurrency", "x.declared_fees_currency"),
          Column.text("ExecutionType", "x.execution_type"),
          Column.text("PaymentType", "x.payment_type"),
          Column.text("WireReference", "x.wire_reference"),
          Column.iso("CreationDate:ISO", "x.creation_date"),
          Column.iso("ExecutionDate:ISO", "x.execution_date"),
          Column.text("Tag", "x.tag"))),
  /** Succeeded transactions with fees for the client, or from it. */
  COLLECTED_FEES(
      "payment_transaction x",
      Period.ofYears(1),
      13,
      List.of(
          Column.text("ClientId", "x.client_id"),
          Column.text("TransactionId", "x.id"),
          Column.time("CreationDate", "x.creation_date"),
          Column.time("ExecutionDate", "x.execution_date"),
          Column.text("AuthorId", "x.author_id"),
          Column.text("DebitedWalletId", "x.debited_wallet_id"),
          Column.text("CreditedWalletId", "x.credited_wallet_id"),
          Column.text("CreditedFundsCurrency", "x.credited_currency"),
          Column.number("CreditedFundsAmount", "x.credited_amount"),
          Column.text("FeesCurrency", "x.fees_currency"),
          Column.number("FeesAmount", "x.fees_amount"),
          Column.text("Type", "x.type"),
          Column.text("Nature", "x.nature"),
          Column.iso("CreationDate:ISO", "x.creation_date"),
          Column.iso("ExecutionDate:ISO", "x.execution_date"),
          Column.text("CreditedUserId", "x.credited_user_id"),
          Column.number("DebitedFundsAmount", "x.debited_amount"),
          Column.text("DebitedFundsCurrency", "x.debited_currency"),
          Column.text("Tag", "x.tag"))),
  /** Intents with other payment providers, which this platform has none of; the next ones too. */
  ECHO_INTENT,
  /** What was done with intents. */
  ECHO_INTENT_ACTION,
  /** Settlements of intents. */
  ECHO_SETTLEMENT,
  /** Splits of intents. */
  ECHO_SPLIT;

  private final String source;
  private final Period periodMax;
  private final int defaults;
  private final List<Column> columns;

  ReportType(String source, Period periodMax, int defaults, List<Column> columns) {
    this.source = source;
    this.periodMax = periodMax;
    this.defaults = defaults;
    this.columns = columns;
  }

  /** A report of intents: it can be requested and always fails, because there are no intents. */
  ReportType() {
    this("", Period.ofYears(1), 0, List.of());
  }

  /** Whether it belongs to the newer reporting service. */
  boolean isV2() {
    return this != TRANSACTIONS && this != WALLETS;
  }

  /** Whether it is a report of intents. */
  boolean isOfIntents() {
    return source.isEmpty();
  }

  /** Whether the column is there when none are named. */
  boolean isDefault(String column) {
    return columns.subList(0, defaults).stream().anyMatch(known -> known.name().equals(column));
  }

  /** Tables to read, the exported object as {@code x}. */
  String source() {
    return source;
  }

  /** The longest period of one report. */
  Period periodMax() {
    return periodMax;
  }

  /**
   * The named columns in the given order and the exact spelling, or the default ones when none are
   * named. Errors: PARAM_ERROR on Columns for a name that does not exist or comes twice.
   */
  List<Column> columns(List<String> names) {
    if (names.isEmpty()) {
      return columns.subList(0, defaults);
    }
    List<Column> chosen = new ArrayList<>();
    for (String name : names) {
      Column column =
          columns.stream()
              .filter(known -> name != null && known.name().equalsIgnoreCase(name.strip()))
              .findFirst()
              .orElseThrow(
                  () -> ApiException.invalid("Columns", "The column " + name + " is not known."));
      if (chosen.contains(column)) {
        throw ApiException.invalid("Columns", "The column " + name + " is named twice.");
      }
      chosen.add(column);
    }
    return chosen;
  }

  /**
   * One column.
   *
   * @param name header in the file
   * @param sql gives the cell as text; a literal of the program
   * @param isNumber whether cells are numbers: amounts in minor units, Unix seconds
   */
  record Column(String name, String sql, boolean isNumber) {
    static Column text(String name, String sql) {
      return new Column(name, "CAST(" + sql + " AS text)", false);
    }

    static Column number(String name, String sql) {
      return new Column(name, "CAST(" + sql + " AS text)", true);
    }

    /** To the second, UTC. */
    static Column iso(String name, String sql) {
      return new Column(
          name, "to_char(" + sql + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')", false);
    }

    /** Unix seconds, as everywhere in the contract. */
    static Column time(String name, String sql) {
      return new Column(
          name, "CAST(CAST(floor(extract(epoch FROM " + sql + ")) AS bigint) AS text)", true);
    }
  }
}
