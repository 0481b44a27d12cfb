package io.kontor.transaction.payin;

import io.kontor.platform.money.Money;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionLife;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.payin.PayerData.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Charges a registered card and credits a wallet.
 *
 * <p>Errors: PARAM_ERROR for amounts, users, wallets and cards that do not exist or do not fit.
 * Refusals by us, the bank or the payer's authentication are stored as FAILED. Source: contract
 * "CARD / DIRECT".
 */
@Service
public class PayByCard {
  private static final Set<String> CATEGORIES = Set.of("ECOMMERCE", "TELEPHONEORDER");
  private static final Set<String> NETWORKS = Set.of("VISA", "MASTERCARD", "CB", "MAESTRO");

  private final TransactionLife life;
  private final PayInTarget target;
  private final CardForPayment cards;

  PayByCard(TransactionLife life, PayInTarget target, CardForPayment cards) {
    this.life = life;
    this.target = target;
    this.cards = cards;
  }

  /** What is asked for. */
  public record Command(
      String clientId,
      String authorId,
      @Nullable String creditedUserId,
      String creditedWalletId,
      Money debitedFunds,
      Money fees,
      String cardId,
      @Nullable String secureModeReturnUrl,
      @Nullable String secureMode,
      @Nullable String culture,
      @Nullable String statementDescriptor,
      @Nullable String ipAddress,
      @Nullable BrowserInfo browserInfo,
      @Nullable Person billing,
      @Nullable Person shipping,
      @Nullable String requested3dsVersion,
      @Nullable String paymentCategory,
      @Nullable String preferredCardNetwork,
      @Nullable String profilingAttemptReference,
      @Nullable String tag) {}

  /** The pay-in: decided, or waiting for the payer to authenticate. */
  public Transaction execute(Command command) {
    Amounts amounts = Amounts.requested(command.debitedFunds(), command.fees());
    Parties parties =
        target.parties(
            command.clientId(),
            command.authorId(),
            command.creditedUserId(),
            command.creditedWalletId(),
            amounts.debited(),
            "DebitedFunds");
    CardForPayment.Usable card =
        cards.require(command.clientId(), command.cardId(), command.authorId(), amounts.debited());
    String id = life.nextId(Kind.CARD_DIRECT);
    CardDirectDetails details =
        new CardDirectDetails(
            CardOptions.secureMode(command.secureMode()),
            ReturnUrls.withId(
                "SecureModeReturnURL", command.secureModeReturnUrl(), "transactionId", id),
            null,
            false,
            CardOptions.culture(command.culture()),
            CardOptions.statementDescriptor(command.statementDescriptor()),
            command.ipAddress(),
            command.browserInfo(),
            command.billing(),
            command.shipping(),
            command.requested3dsVersion(),
            paymentCategory(command.paymentCategory()),
            command.preferredCardNetwork() == null
                ? null
                : CardOptions.oneOf(
                    "PreferredCardNetwork", command.preferredCardNetwork(), NETWORKS, "VISA"),
            command.profilingAttemptReference(),
            card.alias(),
            card.cardType(),
            card.country(),
            CardInfo.of(card.bin(), card.country(), card.cardProvider()));
    ResultCode refusal =
        card.refusal() != null
            ? card.refusal()
            : amounts.credited().isPositive() ? null : ResultCode.NOTHING_TO_CREDIT;
    return life.execute(() ->
        life.draft(
            id,
            command.clientId(),
            Kind.CARD_DIRECT,
            command.tag(),
            parties,
            amounts,
            Links.card(card.id()),
            details,
            refusal));
  }

  private static String paymentCategory(@Nullable String value) {
    return CardOptions.oneOf("PaymentCategory", value, CATEGORIES, "ECOMMERCE")
            .equals("TELEPHONEORDER")
        ? "TelephoneOrder"
        : "ECommerce";
  }
}
