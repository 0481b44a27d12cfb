package io.kontor.sandbox.acquirer;

import io.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The payment as the contract shows it.
 *
 * @param redirectUrl where the payer has to go; null when no page waits for them
 * @param payer who paid by a method without a card; null for cards and until it is known
 */
public record PaymentView(
    String reference,
    Payment.Status status,
    @Nullable String resultCode,
    @Nullable String resultMessage,
    @Nullable String redirectUrl,
    boolean secureModeNeeded,
    Money amount,
    Card.@Nullable View card,
    @Nullable Payer payer) {}
