package io.kontor.transaction.payin.bankwire;

import io.kontor.platform.money.Money;
import io.kontor.transaction.provider.bank.BankRails.Account;
import org.jspecify.annotations.Nullable;

/**
 * What only an announced bank wire shows.
 *
 * @param account where to pay into
 */
public record BankWireDetails(
    Money declaredDebitedFunds, Money declaredFees, @Nullable Account account) {}
