package io.kontor.sandbox.acquirer;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.acquirer.Payment.Channel;
import io.kontor.sandbox.acquirer.Payment.Kind;
import io.kontor.sandbox.acquirer.Payment.Page;
import io.kontor.sandbox.acquirer.Payment.SecureMode;
import io.kontor.sandbox.acquirer.Payment.Status;
import io.kontor.sandbox.acquirer.PaymentStore.Operation;
import io.kontor.sandbox.support.DueWork;
import io.kontor.sandbox.support.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes payments with a card or a phone's wallet that a merchant's processor holds a token of, and
 * ends those whose time is over.
 *
 * <p>Every call is repeatable by its reference. What changes after the answer was given (the payer
 * finished a page, a challenge expired) is told by a {@code payment.updated} callback. Units: minor
 * units. Source: architecture, section 8.
 */
@Service
public class Payments implements DueWork {

  private static final int EXPIRED_BATCH = 100;

  /** The wallet's token means nothing to us. */
  private static final String UNREADABLE_TOKEN = "001599";

  private static final String UNKNOWN_CARD = "101410";

  private final PaymentStore store;
  private final Cards cards;
  private final WalletTokens walletTokens;
  private final Issuer issuer;
  private final Registrations registrations;
  private final PaymentOutcomes outcomes;

  Payments(
      PaymentStore store,
      Cards cards,
      WalletTokens walletTokens,
      Issuer issuer,
      Registrations registrations,
      PaymentOutcomes outcomes) {
    this.store = store;
    this.cards = cards;
    this.walletTokens = walletTokens;
    this.issuer = issuer;
    this.registrations = registrations;
    this.outcomes = outcomes;
  }

  /** Who begins a payment. */
  enum Initiator {
    PAYER,
    MERCHANT
  }

  /** What a phone's wallet gave to the shop; {@code type} is APPLEPAY or GOOGLEPAY. */
  record Wallet(String type, String token) {}

  /** What a merchant's processor asks for; a card token or a wallet. */
  record PaymentCommand(
      String reference,
      Kind kind,
      @Nullable String cardToken,
      @Nullable Wallet wallet,
      Initiator initiator,
      Money amount,
      SecureMode secureMode,
      @Nullable String returnUrl,
      @Nullable String statementDescriptor,
      @Nullable String culture,
      @Nullable String callbackUrl) {

    /** How the holder has agreed to this. */
    Issuer.Consent consent() {
      if (initiator == Initiator.MERCHANT) {
        return Issuer.Consent.EARLIER;
      }
      return returnUrl != null
          ? Issuer.Consent.ASKED
          : wallet == null ? Issuer.Consent.NOT_ASKABLE : Issuer.Consent.DEVICE;
    }
  }

  /** Takes a payment, or starts its challenge. */
  @Transactional
  public PaymentView pay(PaymentCommand command) {
    Optional<Payment> earlier = store.find(command.reference());
    if (earlier.isPresent()) {
      return outcomes.view(earlier.get());
    }
    Wallet wallet = command.wallet();
    Card card = card(command).orElse(null);
    Issuer.Answer answer =
        card == null
            ? new Issuer.Decided(wallet == null ? UNKNOWN_CARD : UNREADABLE_TOKEN)
            : issuer.ask(card, command.amount(), command.secureMode(), command.consent());
    String resultCode = answer instanceof Issuer.Decided decided ? decided.resultCode() : null;
    Payment payment =
        new Payment(
            command.reference(),
            Ids.hex(16),
            Channel.API,
            command.kind(),
            resultCode == null ? Status.CHALLENGE : PaymentOutcomes.statusOf(resultCode),
            resultCode,
            command.amount(),
            command.secureMode(),
            resultCode == null,
            0,
            card == null ? null : card.token(),
            card == null ? "" : card.cardType(),
            Page.NONE,
            wallet == null ? null : Payer.by(wallet.type()),
            command.returnUrl(),
            command.callbackUrl(),
            command.statementDescriptor(),
            command.culture(),
            null,
            outcomes.authorizedUntil(command.kind(), resultCode),
            false);
    boolean added = store.add(payment, resultCode == null ? outcomes.challengeEnd() : null);
    if (!added) {
      // A twin of this request was quicker.
      return outcomes.view(store.find(command.reference()).orElseThrow());
    }
    if (card != null) {
      cards.markUsed(card.token());
    }
    PaymentOutcomes.changed(payment.reference(), payment.status(), resultCode);
    return outcomes.view(payment);
  }

  /** The payment, by the caller's reference. */
  @Transactional(readOnly = true)
  public Optional<PaymentView> find(String reference) {
    return store.find(reference).map(outcomes::view);
  }

  /**
   * What was really taken by a payment or a capture, by its reference; empty when there is no such
   * money.
   */
  @Transactional(readOnly = true)
  public Optional<Money> moneyTaken(String reference) {
    return store
        .find(reference)
        .filter(payment -> payment.status() == Status.SUCCEEDED && payment.kind() == Kind.PAYMENT)
        .map(Payment::amount)
        .or(() ->
            store
                .findOperation(reference)
                .filter(operation -> operation.kind() == Operation.Kind.CAPTURE)
                .filter(operation -> operation.status() == Status.SUCCEEDED)
                .map(Operation::amount));
  }

  @Override
  @Transactional
  public void bringForward(Duration by) {
    store.bringForward(by);
    cards.bringForward(by);
    registrations.bringForward(by);
  }

  @Override
  @Transactional
  public void settleDue(Instant now) {
    for (Payment payment : store.lockExpired(now, EXPIRED_BATCH)) {
      outcomes.finish(payment, PaymentPages.expiryCode(payment));
    }
  }

  private Optional<Card> card(PaymentCommand command) {
    Wallet wallet = command.wallet();
    String token = command.cardToken();
    if (wallet != null) {
      return walletTokens.open(wallet.type(), wallet.token());
    }
    return token == null ? Optional.empty() : cards.find(token);
  }
}
