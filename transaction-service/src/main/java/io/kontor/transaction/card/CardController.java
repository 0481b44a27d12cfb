package io.kontor.transaction.card;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.directory.Directory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Card registrations and cards. Source: contract "Card registrations and cards". */
@RestController
class CardController {
  private final RegisterCard registerCard;
  private final Cards cards;
  private final Directory directory;
  private final TransactionLists lists;

  CardController(
      RegisterCard registerCard, Cards cards, Directory directory, TransactionLists lists) {
    this.registerCard = registerCard;
    this.cards = cards;
    this.directory = directory;
    this.lists = lists;
  }

  /** Reads back a card registration whose answer was lost. */
  @Bean
  static ResourceReader cardRegistrationReader(CardRegistrations registrations) {
    return (clientId, id) -> registrations.find(clientId, id).map(found -> found);
  }

  /**
   * Opens a card registration. The payer's browser sends the card data to CardRegistrationURL,
   * never to your server.
   */
  @PostMapping("/v2.01/{clientId}/cardregistrations")
  @Requires("cards:write")
  @Audited(AuditAction.CARD_REGISTRATION_CREATED)
  CardRegistration open(
      @PathVariable String clientId, @Valid @RequestBody OpenCardRegistrationRequest request) {
    return registerCard.open(
        clientId, request.userId(), request.currency(), request.cardType(), request.tag());
  }

  /**
   * Finishes a card registration. RegistrationData is what the browser got; the answer names the
   * card.
   */
  @PutMapping("/v2.01/{clientId}/cardregistrations/{id}")
  @Requires("cards:write")
  @Audited(AuditAction.CARD_REGISTERED)
  CardRegistration finish(
      @PathVariable String clientId,
      @PathVariable String id,
      @Valid @RequestBody FinishCardRegistrationRequest request) {
    return registerCard.finish(
        clientId, id, request.registrationData(), request.cardHolderName(), request.tag());
  }

  /** Reads a card registration. CardId is set once it is finished. */
  @GetMapping("/v2.01/{clientId}/cardregistrations/{id}")
  @Requires("cards:read")
  CardRegistration registration(@PathVariable String clientId, @PathVariable String id) {
    return registerCard.require(clientId, id);
  }

  /** Reads a card. Only the masked number is ever shown. */
  @GetMapping("/v2.01/{clientId}/cards/{cardId}")
  @Requires("cards:read")
  Card card(@PathVariable String clientId, @PathVariable String cardId) {
    return require(clientId, cardId);
  }

  /** Deactivates a card, or changes its holder or Tag. A card that was deactivated stays so. */
  @PutMapping("/v2.01/{clientId}/cards/{cardId}")
  @Requires("cards:write")
  @Audited(AuditAction.CARD_EDITED)
  Card edit(
      @PathVariable String clientId,
      @PathVariable String cardId,
      @Valid @RequestBody EditCardRequest request) {
    Card card = require(clientId, cardId);
    if (Boolean.TRUE.equals(request.active()) && !card.active()) {
      throw ApiException.invalid("Active", "A deactivated card cannot be activated again.");
    }
    cards.edit(
        clientId,
        cardId,
        Boolean.FALSE.equals(request.active()),
        request.cardHolderName(),
        request.tag());
    return require(clientId, cardId);
  }

  /** Lists the cards of a user. Deactivated cards are listed as well. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/cards")
  @Requires("cards:read")
  PagedList<Card> ofUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      @Filter(name = "Active", type = Boolean.class) ListFilters filters,
      PageRequest page) {
    if (directory.user(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
    return cards.list(
        clientId,
        query ->
            query
                .where("user_id = :userId", "userId", userId)
                .where("active = :active", "active", filters.flag("Active")),
        page);
  }

  /** Lists all registrations of one card. They may belong to several users. */
  @GetMapping("/v2.01/{clientId}/cards/fingerprints/{fingerprint}")
  @Requires("cards:read")
  PagedList<Card> ofFingerprint(
      @PathVariable String clientId, @PathVariable String fingerprint, PageRequest page) {
    return cards.list(
        clientId,
        query -> query.where("fingerprint = :fingerprint", "fingerprint", fingerprint),
        page);
  }

  /** Lists the transactions of a card. Card validations are no transactions. */
  @GetMapping("/v2.01/{clientId}/cards/{cardId}/transactions")
  @Requires("cards:read")
  PagedList<TransactionView> transactions(
      @PathVariable String clientId,
      @PathVariable String cardId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    require(clientId, cardId);
    return lists.list(
        clientId, query -> query.where("card_id = :cardId", "cardId", cardId), filters, page);
  }

  /** Lists the transactions of all registrations of one card. They may belong to several users. */
  @GetMapping("/v2.01/{clientId}/cards/fingerprints/{fingerprint}/transactions")
  @Requires("cards:read")
  PagedList<TransactionView> transactionsOfFingerprint(
      @PathVariable String clientId,
      @PathVariable String fingerprint,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    return lists.list(
        clientId,
        query ->
            query.where(
                "card_id IN (SELECT c.id FROM card c WHERE c.client_id = :clientId"
                    + " AND c.fingerprint = :fingerprint)",
                "fingerprint",
                fingerprint),
        filters,
        page);
  }

  private Card require(String clientId, String cardId) {
    return cards.find(clientId, cardId).orElseThrow(() -> ApiException.notFound("Card", cardId));
  }

  record OpenCardRegistrationRequest(
      @NotBlank String userId,
      @NotBlank String currency,
      @Nullable String cardType,
      @Nullable @Size(max = 255) String tag) {}

  record FinishCardRegistrationRequest(
      @NotBlank @Size(max = 2000) String registrationData,
      @Nullable @Size(max = 255) String cardHolderName,
      @Nullable @Size(max = 255) String tag) {}

  record EditCardRequest(
      @Nullable Boolean active,
      @Nullable @Size(max = 255) String cardHolderName,
      @Nullable @Size(max = 255) String tag) {}
}
