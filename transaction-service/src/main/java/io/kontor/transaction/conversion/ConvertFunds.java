package io.kontor.transaction.conversion;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.WalletSnapshot;
import io.kontor.transaction.provider.fx.FxDesk;
import io.kontor.transaction.provider.fx.Rate;
import jakarta.validation.constraints.NotBlank;
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

  /** The two wallets, as requests name them; these take it as an unwrapped component. */
  sealed interface WalletPair permits UserWallets, ClientWallets {}

  /** Two wallets of a user. */
  record UserWallets(
      @NotBlank String authorId,
      @NotBlank String debitedWalletId,
      @NotBlank String creditedWalletId)
      implements WalletPair {}

  /** Two of the client's own wallets, by type; the funds give their currencies. */
  record ClientWallets(@NotBlank String debitedWalletType, @NotBlank String creditedWalletType)
      implements WalletPair {}

  /** Converts at the rate of the moment. */
  Transaction instantly(
      String clientId,
      WalletPair between,
      Money debited,
      Money credited,
      @Nullable Money fees,
      @Nullable String tag) {
    RequestedFunds asked = RequestedFunds.of(debited, credited);
    Money share = fees(asked, fees);
    ConversionParties sides =
        sides(
            clientId,
            between,
            debited.currency(),
            credited.currency(),
            "DebitedFunds.Currency",
            "CreditedFunds.Currency");
    TransactionHeader header = processor.header(clientId, TransactionKind.INSTANT_CONVERSION, tag);
    ResultCode refusal =
        sides.refusal() != null
            ? sides.refusal()
            : !debited.isZero() && share.equals(debited) ? ResultCode.NOTHING_TO_CREDIT : null;
    if (refusal != null) {
      return refused(header, sides, asked.withoutRate(share), refusal);
    }
    Rate rate =
        desk.hold(header.id(), debited.currency(), credited.currency(), HELD_FOR)
            .orElseThrow(asked::notTraded);
    Amounts amounts;
    try {
      amounts = asked.at(rate, share);
    } catch (ArithmeticException _) {
      return refused(header, sides, asked.withoutRate(share), ResultCode.AMOUNT_TOO_HIGH);
    }
    ResultCode limit = amounts.isTooLarge() ? ResultCode.AMOUNT_TOO_HIGH : amounts.refusal();
    return processor.execute(
        new TransactionDraft(
            header,
            sides.parties(),
            amounts,
            Links.none(),
            new ConversionDetails(null, header.id(), rate),
            limit));
  }

  /** Converts at the rate of a quote. */
  Transaction quoted(String clientId, WalletPair between, String quoteId, @Nullable String tag) {
    Quote known = quotes.find(clientId, quoteId).orElseThrow(() -> unknown(quoteId));
    ConversionParties sides =
        sides(
            clientId,
            between,
            known.debitedFunds().currency(),
            known.creditedFunds().currency(),
            "QuoteId",
            "QuoteId");
    TransactionHeader header = processor.header(clientId, TransactionKind.QUOTED_CONVERSION, tag);
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
      quotes.use(quoteId, header.id());
      return new TransactionDraft(
          header,
          sides.parties(),
          amounts,
          Links.none(),
          new ConversionDetails(quoteId, quoteId, quote.rate()),
          sides.refusal());
    });
  }

  private Transaction refused(
      TransactionHeader header, ConversionParties sides, Amounts amounts, ResultCode refusal) {
    return processor.execute(
        new TransactionDraft(
            header, sides.parties(), amounts, Links.none(), ConversionDetails.refused(), refusal));
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
      String clientId,
      WalletPair between,
      String debited,
      String credited,
      String debitedField,
      String creditedField) {
    return switch (between) {
      case UserWallets users ->
          ofUser(clientId, users, debited, credited, debitedField, creditedField);
      case ClientWallets own ->
          new ConversionParties(
              new Parties(
                  clientId,
                  clientId,
                  walletType("DebitedWalletType", own.debitedWalletType()) + "_" + debited,
                  walletType("CreditedWalletType", own.creditedWalletType()) + "_" + credited),
              null);
    };
  }

  private ConversionParties ofUser(
      String clientId,
      UserWallets users,
      String debited,
      String credited,
      String debitedField,
      String creditedField) {
    references.author(clientId, users.authorId());
    WalletSnapshot source = references.wallet(clientId, "DebitedWalletId", users.debitedWalletId());
    WalletSnapshot target =
        references.wallet(clientId, "CreditedWalletId", users.creditedWalletId());
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
