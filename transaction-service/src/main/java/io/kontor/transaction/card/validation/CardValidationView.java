package io.kontor.transaction.card.validation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Type;
import io.kontor.transaction.payin.CardPaymentView.Authentication;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Contract object CardValidation.
 *
 * @param validity of the card, as it is now
 */
record CardValidationView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String authorId,
    Status status,
    @Nullable String resultCode,
    @Nullable String resultMessage,
    Type type,
    String validity,
    @Nullable Instant authorizationDate,
    @JsonUnwrapped Authentication authentication,
    String secureMode,
    @Nullable String paymentCategory) {}
