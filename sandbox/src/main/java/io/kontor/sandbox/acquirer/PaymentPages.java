package io.kontor.sandbox.acquirer;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.acquirer.Payment.Channel;
import io.kontor.sandbox.acquirer.Payment.Kind;
import io.kontor.sandbox.acquirer.Payment.Page;
import io.kontor.sandbox.acquirer.Payment.SecureMode;
import io.kontor.sandbox.acquirer.Payment.Status;
import io.kontor.sandbox.acquirer.PaymentMethod.Family;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.ResultCodes;
import io.kontor.sandbox.support.SandboxSettings;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments that a payer makes on our pages: the hosted page, with a card or with any {@link
 * PaymentMethod}, and the challenge. A {@code payment.updated} callback reports what ends there.
 */
@Service
public class PaymentPages {

  /** The one-time code that the challenge page accepts; it is shown on the page. */
  public static final String CHALLENGE_CODE = "123456";

  private static final int CHALLENGE_ATTEMPTS_MAX = 3;

  /** The bank of the card refuses. */
  private static final String CARD_REFUSED = "101101";

  private static final String CARD_CANCELLED = "001031";

  private final PaymentStore store;
  private final Cards cards;
  private final Issuer issuer;
  private final PaymentOutcomes outcomes;
  private final SandboxSettings settings;
  private final Clock clock;

  PaymentPages(
      PaymentStore store,
      Cards cards,
      Issuer issuer,
      PaymentOutcomes outcomes,
      SandboxSettings settings,
      Clock clock) {
    this.store = store;
    this.cards = cards;
    this.issuer = issuer;
    this.outcomes = outcomes;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a merchant's processor asks for when the payer pays on our page. */
  record PageCommand(
      String reference,
      Money amount,
      String returnUrl,
      @Nullable String culture,
      String cardType,
      SecureMode secureMode,
      Page page,
      @Nullable String statementDescriptor,
      @Nullable String callbackUrl) {}

  /** Opens a hosted page; answers its payment. */
  @Transactional
  public PaymentView open(PageCommand command) {
    Payment payment =
        new Payment(
            command.reference(),
            Ids.hex(16),
            Channel.PAGE,
            Kind.PAYMENT,
            Status.PENDING,
            "001030",
            command.amount(),
            command.secureMode(),
            false,
            0,
            null,
            command.cardType(),
            command.page(),
            null,
            command.returnUrl(),
            command.callbackUrl(),
            command.statementDescriptor(),
            command.culture(),
            null,
            null,
            false);
    store.add(payment, clock.instant().plus(settings.sandbox().acquirer().pageLifetime()));
    return outcomes.view(store.find(command.reference()).orElseThrow());
  }

  /** The payment behind a payer's page. */
  @Transactional(readOnly = true)
  public Optional<Payment> find(String pageKey) {
    return store.findByPage(pageKey);
  }

  /** The masked card of a payment; null while there is none. */
  @Transactional(readOnly = true)
  public @Nullable String aliasOf(Payment payment) {
    return payment.cardToken() == null
        ? null
        : cards.find(payment.cardToken()).map(Card::alias).orElse(null);
  }

  /** The payer looks at the hosted page. */
  @Transactional
  public void opened(Payment payment) {
    if (payment.status() == Status.PENDING && payment.openedAt() == null) {
      store.opened(payment.reference(), "001032");
    }
  }

  /** The payer typed a card into the hosted page. Answers the payment as it then is. */
  @Transactional
  public Payment payByCard(String pageKey, CardEntry.Accepted entry) {
    Payment payment = lock(pageKey);
    if (payment.status() != Status.PENDING || !payment.page().takesCards()) {
      return payment;
    }
    Card card = cards.add(entry, payment.cardType());
    cards.markUsed(card.token());
    switch (issuer.ask(card, payment.amount(), payment.secureMode(), Issuer.Consent.ASKED)) {
      case Issuer.Challenge _ -> {
        store.challenged(payment.reference(), card.token(), outcomes.challengeEnd());
        PaymentOutcomes.changed(payment.reference(), Status.CHALLENGE, null);
      }
      case Issuer.Decided decided ->
          outcomes.finish(payment, decided.resultCode(), card.token(), null);
    }
    return lock(pageKey);
  }

  /**
   * The payer confirmed a method without a card. A page without that method stays as it is.
   *
   * @param name the method; null: the only one, or the first
   * @param bic the bank that was chosen; null or unknown: the one the page began with, or the first
   */
  @Transactional
  public Payment confirm(String pageKey, @Nullable String name, @Nullable String bic) {
    Payment payment = lock(pageKey);
    Optional<PaymentMethod> method =
        payment.page().others().stream()
            .filter(offered -> name == null || name.equals(offered.name()))
            .findFirst();
    if (payment.status() == Status.PENDING && method.isPresent()) {
      String code = method.get().forcedBy(payment.amount().amount()).orElse(ResultCodes.SUCCESS);
      outcomes.finish(payment, code, null, payer(method.get(), payment, bic));
    }
    return lock(pageKey);
  }

  /** The payer ends the hosted page without paying. */
  @Transactional
  public Payment cancel(String pageKey) {
    return end(pageKey, CARD_CANCELLED, PaymentMethod.CANCELLED);
  }

  /** The bank or the wallet refuses. */
  @Transactional
  public Payment refuse(String pageKey) {
    Payment payment = lock(pageKey);
    String refused =
        payment.page().others().stream()
            .findFirst()
            .map(PaymentMethod::refused)
            .orElse(CARD_REFUSED);
    return end(pageKey, CARD_REFUSED, refused);
  }

  /** The holder authenticated, or failed to. */
  @Transactional
  public Payment endChallenge(String pageKey, boolean passed) {
    Payment payment = lock(pageKey);
    if (payment.status() == Status.CHALLENGE) {
      outcomes.finish(payment, passed ? issuer.decide(payment) : "101301");
    }
    return lock(pageKey);
  }

  /** The holder typed a one-time code; the third wrong one fails the authentication. */
  @Transactional
  public Payment enterChallengeCode(String pageKey, @Nullable String code) {
    Payment payment = lock(pageKey);
    if (payment.status() != Status.CHALLENGE) {
      return payment;
    }
    if (code != null && CHALLENGE_CODE.equals(code.replace(" ", ""))) {
      return endChallenge(pageKey, true);
    }
    store.challengeAttempted(payment.reference());
    return payment.challengeAttempts() + 1 >= CHALLENGE_ATTEMPTS_MAX
        ? endChallenge(pageKey, false)
        : lock(pageKey);
  }

  /** The code of a page or challenge whose time is over. */
  static String expiryCode(Payment payment) {
    if (payment.status() == Status.CHALLENGE) {
      return "101304";
    }
    if (payment.openedAt() == null) {
      return "001033";
    }
    return payment.page().takesCards()
        ? "001034"
        : payment.page().others().stream()
            .findFirst()
            .map(PaymentMethod::abandoned)
            .orElse("001034");
  }

  private Payment end(String pageKey, String ofCard, String ofMethod) {
    Payment payment = lock(pageKey);
    if (payment.status() == Status.PENDING) {
      outcomes.finish(payment, payment.page().takesCards() ? ofCard : ofMethod);
    }
    return lock(pageKey);
  }

  private static Payer payer(PaymentMethod method, Payment payment, @Nullable String chosen) {
    if (method.family() == Family.WALLET) {
      return Payer.wallet(method.name(), payment.pageKey());
    }
    return Optional.ofNullable(chosen)
        .flatMap(method::bank)
        .or(() -> Optional.ofNullable(payment.page().bic()).flatMap(method::bank))
        .or(() -> method.banks().stream().findFirst())
        .map(bank -> Payer.from(method.name(), bank))
        .orElseGet(() -> Payer.by(method.name()));
  }

  private Payment lock(String pageKey) {
    return store.lockByPage(pageKey).orElseThrow(() -> Problem.notFound("The page"));
  }
}
