package io.kontor.transaction.conversion;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.provider.fx.FxDesk;
import io.kontor.transaction.provider.fx.Rate;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Changes money from a wallet into another currency in a second wallet of the same owner, at the
 * rate of the moment or at that of a quote. The rate is held at the desk before the intent is
 * stored, so both amounts stand from the beginning.
 *
 * <p>Errors: PARAM_ERROR for amounts, currencies, wallets, authors and quotes that do not exist, do
 * not fit, have expired or are used up; {@code ServiceUnavailableException} when the desk cannot be
 * asked. Refusals are stored as FAILED: author not the owner of both wallets, nothing left to
 * credit, too much, short balance, blocked or closed user. Source: contract "Currency conversions".
 */
@Service
class ConvertFunds {
  private static final Set<String> WALLET_TYPES = Set.of("FEES", "CREDIT", "DEFAULT");

  /** Long enough to find an answer that was lost; a deal after that is refused and given back. */
  private static final Duration HELD_FOR = Duration.ofMinutes(15);

  private final TransactionProcessor processor;
  private final References references;
  private final FxDesk desk;
  private final Quotes quotes;
  private final Clock clock;

  ConvertFunds(
      TransactionProcessor processor,
      References references,
      FxDesk desk,
      Quotes quotes,
      Clock clock) {
    this.processor = processor;
    this.references = references;
    this.desk = desk;
    this.quotes = quotes;
    this.clock = clock;
  }

  /** WalletPair which wallets, and for whom. */
  sealed interface WalletPair permits UserWallets, ClientWallets {
    /** The client. */
    String clientId();
  }

  /** WalletPair two wallets of a user. */
  record UserWallets(
      String clientId, String authorId, String debitedWalletId, String creditedWalletId)
      implements WalletPair {}

  /** WalletPair two of the client's own wallets, by type; the funds give their currencies. */
  record ClientWallets(String clientId, String debitedType, String creditedType)
      implements WalletPair {}

  /** Converts at the rate of the moment. */
  Transaction instantly(
      WalletPair between,
      Money debited,
      Money credited,
      @Nullable Money fees,
      @Nullable String tag) {
    RequestedFunds asked = RequestedFunds.of(debited, credited);
    Money share = fees(asked, fees);
    ConversionParties sides =
        sides(
            between,
            debited.currency(),
            credited.currency(),
            "DebitedFunds.Currency",
            "CreditedFunds.Currency");
    TransactionKind kind = TransactionKind.INSTANT_CONVERSION;
    String id = processor.nextId(kind);
    ResultCode refusal =
        sides.refusal() != null
            ? sides.refusal()
            : !debited.isZero() && share.equals(debited) ? ResultCode.NOTHING_TO_CREDIT : null;
    if (refusal != null) {
      return refused(between.clientId(), id, tag, sides, asked.withoutRate(share), refusal);
    }
    Rate rate =
        desk.hold(id, debited.currency(), credited.currency(), HELD_FOR)
            .orElseThrow(asked::notTraded);
    Amounts amounts;
    try {
      amounts = asked.at(rate, share);
    } catch (ArithmeticException _) {
      return refused(
          between.clientId(), id, tag, sides, asked.withoutRate(share), ResultCode.AMOUNT_TOO_HIGH);
    }
    ResultCode limit =
        amounts.isTooLarge()
            ? ResultCode.AMOUNT_TOO_HIGH
            : amounts.credited().isPositive() ? null : ResultCode.NOTHING_TO_CREDIT;
    return processor.execute(() ->
        processor.draft(
            id,
            between.clientId(),
            kind,
            tag,
            sides.parties(),
            amounts,
            Links.none(),
            new ConversionDetails(null, id, rate),
            limit));
  }

  /** Converts at the rate of a quote. */
  Transaction quoted(WalletPair between, String quoteId, @Nullable String tag) {
    String clientId = between.clientId();
    Quote known = quotes.find(clientId, quoteId).orElseThrow(() -> unknown(quoteId));
    ConversionParties sides =
        sides(
            between,
            known.debitedFunds().currency(),
            known.creditedFunds().currency(),
            "QuoteId",
            "QuoteId");
    TransactionKind kind = TransactionKind.QUOTED_CONVERSION;
    Amounts amounts =
        new Amounts(
            known.debitedFunds(),
            Money.zero(known.debitedFunds().currency()),
            known.creditedFunds());
    return processor.execute(() -> {
      Quote quote = quotes.lock(clientId, quoteId).orElseThrow(() -> unknown(quoteId));
      if (quotes.isSpent(quote)) {
        throw ApiException.invalid("QuoteId", "The quote has been used.");
      }
      if (quote.isOver(clock.instant())) {
        throw ApiException.invalid("QuoteId", "The quote has expired.");
      }
      Transaction draft =
          processor.draft(
              processor.nextId(kind),
              clientId,
              kind,
              tag,
              sides.parties(),
              amounts,
              Links.none(),
              new ConversionDetails(quoteId, quoteId, quote.rate()),
              sides.refusal());
      quotes.use(quoteId, draft.id());
      return draft;
    });
  }

  private Transaction refused(
      String clientId,
      String id,
      @Nullable String tag,
      ConversionParties sides,
      Amounts amounts,
      ResultCode refusal) {
    return processor.execute(() ->
        processor.draft(
            id,
            clientId,
            TransactionKind.INSTANT_CONVERSION,
            tag,
            sides.parties(),
            amounts,
            Links.none(),
            ConversionDetails.refused(),
            refusal));
  }

  private static Money fees(RequestedFunds asked, @Nullable Money fees) {
    Money debited = asked.debited();
    if (fees == null) {
      return Money.zero(debited.currency());
    }
    Amounts.known("Fees", fees);
    Amounts.sameCurrency("Fees", fees, debited.currency());
    if (fees.amount() < 0) {
      throw ApiException.invalid("Fees.Amount", "The amount must not be below 0.");
    }
    if (!debited.isZero() && fees.exceeds(debited)) {
      throw ApiException.invalid("Fees.Amount", "The fees exceed DebitedFunds.");
    }
    return fees;
  }

  private record ConversionParties(Parties parties, @Nullable ResultCode refusal) {}

  private ConversionParties sides(
      WalletPair between,
      String debited,
      String credited,
      String debitedField,
      String creditedField) {
    return switch (between) {
      case UserWallets users -> ofUser(users, debited, credited, debitedField, creditedField);
      case ClientWallets own ->
          new ConversionParties(
              new Parties(
                  own.clientId(),
                  own.clientId(),
                  walletType("DebitedWalletType", own.debitedType()) + "_" + debited,
                  walletType("CreditedWalletType", own.creditedType()) + "_" + credited),
              null);
    };
  }

  private ConversionParties ofUser(
      UserWallets users,
      String debited,
      String credited,
      String debitedField,
      String creditedField) {
    references.author(users.clientId(), users.authorId());
    WalletSnapshot source =
        references.wallet(users.clientId(), "DebitedWalletId", users.debitedWalletId());
    WalletSnapshot target =
        references.wallet(users.clientId(), "CreditedWalletId", users.creditedWalletId());
    fits(debitedField, source, debited);
    fits(creditedField, target, credited);
    boolean own =
        source.ownerId().equals(users.authorId()) && target.ownerId().equals(users.authorId());
    return new ConversionParties(
        new Parties(users.authorId(), target.ownerId(), source.id(), target.id()),
        own ? null : ResultCode.AUTHOR_NOT_WALLET_OWNER);
  }

  private static void fits(String field, WalletSnapshot wallet, String currency) {
    if (!wallet.currency().equals(currency)) {
      throw ApiException.invalid(
          field, "The wallet " + wallet.id() + " does not hold " + currency + ".");
    }
  }

  private static String walletType(String field, String value) {
    String type = value.strip().toUpperCase(Locale.ROOT);
    if (!WALLET_TYPES.contains(type)) {
      throw ApiException.invalid(field, "The value " + value + " is not known.");
    }
    return type;
  }

  private static ApiException unknown(String quoteId) {
    return ApiException.unknownReference("QuoteId", "Quote", quoteId);
  }
}
