package io.kontor.transaction.payin.bankwire;

import io.kontor.transaction.provider.bank.VirtualAccounts.Debtor;
import org.jspecify.annotations.Nullable;

/**
 * What only a wire on a banking alias shows.
 *
 * @param wireId the bank's name for it
 * @param quotedReference what the payer wrote
 */
public record ExternalInstructionDetails(
    String bankingAliasId,
    String wireId,
    @Nullable String quotedReference,
    @Nullable Debtor debitedBankAccount) {}
