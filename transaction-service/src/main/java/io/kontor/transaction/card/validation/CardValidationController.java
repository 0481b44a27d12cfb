package io.kontor.transaction.card.validation;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.card.validation.ValidateCard.CardValidationRequest;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.Transactions;
import jakarta.validation.Valid;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Card validations. Source: contract "Card registrations and cards". */
@RestController
class CardValidationController {
  private final ValidateCard validateCard;
  private final CardValidationViews views;

  CardValidationController(ValidateCard validateCard, CardValidationViews views) {
    this.validateCard = validateCard;
    this.views = views;
  }

  /** Reads back a validation whose answer was lost. */
  @Bean
  static ResourceReader cardValidationReader(Transactions transactions, CardValidationViews views) {
    return transactions.reader(kind -> kind == TransactionKind.CARD_VALIDATION, views::of);
  }

  /**
   * Validates a card without taking money. The payer may have to authenticate at
   * SecureModeRedirectURL.
   */
  @PostMapping("/v2.01/{clientId}/cards/{cardId}/validation")
  @Requires("cards:write")
  @Audited(AuditAction.CARD_VALIDATION_CREATED)
  CardValidationView validate(
      @PathVariable String clientId,
      @PathVariable String cardId,
      @Valid @RequestBody CardValidationRequest request) {
    return views.of(validateCard.execute(clientId, cardId, request));
  }

  /** Reads a validation of a card. It shows whether the card can be used. */
  @GetMapping("/v2.01/{clientId}/cards/{cardId}/validation/{validationId}")
  @Requires("cards:read")
  CardValidationView read(
      @PathVariable String clientId,
      @PathVariable String cardId,
      @PathVariable String validationId) {
    return views.of(validateCard.require(clientId, cardId, validationId));
  }
}
