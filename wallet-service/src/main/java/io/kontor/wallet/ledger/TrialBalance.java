package io.kontor.wallet.ledger;

import java.util.List;

/**
 * Whether the books are right. Source: design section 2.
 *
 * @param balanced true when every sum is zero, no chain is broken and no stored balance differs
 *     from its entries
 * @param brokenChains accounts whose entries do not follow one another (bounded to 100)
 * @param differences accounts whose stored balance is not that of their last entry (bounded to 100)
 */
public record TrialBalance(
    boolean balanced,
    List<CurrencyTotal> currencies,
    List<String> brokenChains,
    List<String> differences) {

  /**
   * One currency.
   *
   * @param sum over all accounts, minor units; zero at every moment
   */
  public record CurrencyTotal(String currency, long sum, long accounts, long entries) {}
}
