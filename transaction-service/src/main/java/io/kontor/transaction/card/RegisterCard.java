package io.kontor.transaction.card;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.CardAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens card registrations and finishes them with what the payer's browser got from the token page.
 * No money moves, so a call that breaks off may simply be made again. Source: contract "Card
 * registration flow".
 */
@Service
class RegisterCard {
  private static final String CARD_TYPE_DEFAULT = "CB_VISA_MASTERCARD";
  private static final Set<String> CARD_TYPES =
      Set.of(CARD_TYPE_DEFAULT, "AMEX", "MAESTRO", "BCMC", "DINERS");

  private final CardRegistrations registrations;
  private final Cards cards;
  private final CardAcquirer acquirer;
  private final Directory directory;
  private final IdempotencyKeys idempotencyKeys;
  private final AuditRecorder audit;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  RegisterCard(
      CardRegistrations registrations,
      Cards cards,
      CardAcquirer acquirer,
      Directory directory,
      IdempotencyKeys idempotencyKeys,
      AuditRecorder audit,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.registrations = registrations;
    this.cards = cards;
    this.acquirer = acquirer;
    this.directory = directory;
    this.idempotencyKeys = idempotencyKeys;
    this.audit = audit;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens a registration. Errors: PARAM_ERROR. */
  CardRegistration open(
      String clientId,
      String userId,
      String currency,
      @Nullable String cardType,
      @Nullable String tag) {
    Amounts.circulating("Currency", currency);
    String type = cardType == null ? CARD_TYPE_DEFAULT : cardType.toUpperCase(Locale.ROOT);
    if (!CARD_TYPES.contains(type)) {
      throw ApiException.invalid("CardType", "The value " + cardType + " is not known.");
    }
    if (directory.user(clientId, userId).isEmpty()) {
      throw ApiException.unknownReference("UserId", "User", userId);
    }
    String id = ids.next("cardreg");
    CardAcquirer.Registration opened = repeatable(() -> acquirer.register(id, currency, type));
    CardRegistration registration =
        new CardRegistration(
            id,
            clientId,
            tag,
            now(),
            userId,
            currency,
            type,
            opened.accessKey(),
            opened.preregistrationData(),
            opened.cardRegistrationUrl(),
            new CardRegistration.Ending(
                null,
                null,
                null,
                CardRegistration.TRANSITIONS.start(CardRegistration.Status.CREATED),
                null,
                null));
    transaction.executeWithoutResult(_ -> {
      idempotencyKeys.bindCurrent(id);
      registrations.insert(registration);
      audit.record(id);
    });
    return registration;
  }

  /**
   * Finishes a registration. Errors: RESOURCE_NOT_FOUND, PARAM_ERROR when it is finished already.
   */
  CardRegistration finish(
      String clientId,
      String id,
      String registrationData,
      @Nullable String holderName,
      @Nullable String tag) {
    CardRegistration open = require(clientId, id);
    if (open.status() != CardRegistration.Status.CREATED) {
      if (registrationData.equals(open.ending().registrationData())) {
        return open;
      }
      throw ApiException.invalid("RegistrationData", "The registration has been finished already.");
    }
    CardAnswer answer = repeatable(() -> acquirer.card(open.accessKey(), registrationData));
    String holder = holderName == null ? open.ending().cardHolderName() : holderName;
    CardRegistration finished;
    if (answer.token() != null) {
      Card card = Card.of(ids.next("card"), now(), open, holder, answer);
      finished =
          open.finished(
              tag,
              new CardRegistration.Ending(
                  registrationData,
                  holder,
                  card.id(),
                  CardRegistration.Status.VALIDATED,
                  "000000",
                  "Success"));
      transaction.executeWithoutResult(_ -> {
        if (registrations.finish(finished)) {
          cards.insert(card);
        }
      });
    } else {
      Result refusal =
          new Result(
              Objects.requireNonNullElse(answer.resultCode(), "101699"),
              Objects.requireNonNullElse(answer.resultMessage(), "CardRegistration error"));
      finished =
          open.finished(
              tag,
              new CardRegistration.Ending(
                  registrationData,
                  holder,
                  null,
                  CardRegistration.Status.ERROR,
                  refusal.code(),
                  refusal.message()));
      transaction.executeWithoutResult(_ -> registrations.finish(finished));
    }
    return require(clientId, id);
  }

  /** The registration. Errors: RESOURCE_NOT_FOUND. */
  CardRegistration require(String clientId, String id) {
    return registrations
        .find(clientId, id)
        .orElseThrow(() -> ApiException.notFound("CardRegistration", id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static <T> T repeatable(Supplier<T> call) {
    try {
      return call.get();
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("the acquirer", e);
    }
  }
}
