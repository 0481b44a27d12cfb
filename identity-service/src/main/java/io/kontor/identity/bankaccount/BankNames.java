package io.kontor.identity.bankaccount;

import io.kontor.platform.bank.Ibans;
import java.util.Map;

/**
 * BICs of banks by country and bank code, which an IBAN has at its start, for callers that leave
 * the BIC out. Not complete: the directory of all banks is licensed data; an unknown bank gives an
 * empty BIC.
 */
final class BankNames {
  private static final Map<String, String> BICS =
      Map.ofEntries(
          Map.entry("FR30004", "BNPAFRPP"),
          Map.entry("FR30003", "SOGEFRPP"),
          Map.entry("FR30002", "CRLYFRPP"),
          Map.entry("FR10278", "CMCIFR2A"),
          Map.entry("FR20041", "PSSTFRPP"),
          Map.entry("DE37040044", "COBADEFFXXX"),
          Map.entry("DE50070010", "DEUTDEFFXXX"),
          Map.entry("NLABNA", "ABNANL2A"),
          Map.entry("NLINGB", "INGBNL2A"),
          Map.entry("NLRABO", "RABONL2U"),
          Map.entry("ES2100", "CAIXESBB"),
          Map.entry("ES0049", "BSCHESMM"),
          Map.entry("BE539", "NTSBDEB1"),
          Map.entry("GBBARC", "BARCGB22"),
          Map.entry("GBLOYD", "LOYDGB2L"),
          Map.entry("GBNWBK", "NWBKGB2L"));

  private BankNames() {}

  /** The BIC of the bank, or an empty text. */
  static String bicOf(String iban) {
    String account = Ibans.withoutCheckDigits(iban);
    return BICS.entrySet().stream()
        .filter(bank -> account.startsWith(bank.getKey()))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse("");
  }
}
