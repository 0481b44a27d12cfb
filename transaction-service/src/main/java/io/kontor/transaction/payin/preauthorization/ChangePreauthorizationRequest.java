package io.kontor.transaction.payin.preauthorization;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may be changed of a preauthorization or a deposit; null leaves as is. */
record ChangePreauthorizationRequest(
    @Nullable PaymentStatus paymentStatus, @Nullable @Size(max = 255) String tag) {}
