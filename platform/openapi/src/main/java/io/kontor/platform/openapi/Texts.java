package io.kontor.platform.openapi;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Javadoc says, as plain text, and what members that stand in most objects mean. */
final class Texts {
  private static final CommentFormatter PLAIN = new CommentFormatter();

  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("Id", "Unique identifier."),
          Map.entry("Tag", "Text of your own, up to 255 characters; it is given back as it is."),
          Map.entry("CreationDate", "When the object was created, in Unix seconds."),
          Map.entry("ExecutionDate", "When it succeeded or failed, in Unix seconds."),
          Map.entry("ExpirationDate", "When it ends, in Unix seconds."),
          Map.entry("ProcessedDate", "When it was decided, in Unix seconds."),
          Map.entry("AuthorId", "Id of the user on whose behalf this is done."),
          Map.entry("UserId", "Id of the user to whom it belongs."),
          Map.entry("CreditedUserId", "Id of the user who receives the money."),
          Map.entry("CreditedWalletId", "Id of the wallet that receives the money."),
          Map.entry("DebitedWalletId", "Id of the wallet that gives the money."),
          Map.entry("DebitedFunds", "What is taken, before fees."),
          Map.entry("CreditedFunds", "What arrives: the debited funds less the fees."),
          Map.entry("Fees", "What your platform keeps of the debited funds."),
          Map.entry("ResultCode", "Six digits: 000000 for success, otherwise why it failed."),
          Map.entry("ResultMessage", "The result code in words."),
          Map.entry("StatementDescriptor", "What the payer's statement shows."),
          Map.entry("Culture", "Language of the page, ISO 639-1 in upper case."),
          Map.entry("IpAddress", "The payer's address, IPv4 or IPv6."),
          Map.entry("BrowserInfo", "The payer's browser, for strong customer authentication."),
          Map.entry("SecureMode", "When the payer is asked for strong authentication."),
          Map.entry("SecureModeNeeded", "Whether the payer must be sent to SecureModeRedirectURL."),
          Map.entry("SecureModeReturnURL", "Where the payer returns after authentication."),
          Map.entry("SecureModeRedirectURL", "Where the payer authenticates."),
          Map.entry("ReturnURL", "Where the payer returns after the page."),
          Map.entry("RedirectURL", "The page to which the payer is sent."),
          Map.entry("TemplateURL", "Address of your own template of the page."),
          Map.entry("Nationality", "ISO 3166-1 alpha-2."),
          Map.entry("CountryOfResidence", "ISO 3166-1 alpha-2."),
          Map.entry("Country", "ISO 3166-1 alpha-2."),
          Map.entry("Birthday", "Unix seconds of midnight UTC."),
          Map.entry("CardId", "Id of the card."),
          Map.entry("MandateId", "Id of the mandate."),
          Map.entry("BankAccountId", "Id of the bank account."),
          Map.entry("PreauthorizationId", "Id of the preauthorization."),
          Map.entry("DepositId", "Id of the deposit preauthorization."),
          Map.entry("DisputeId", "Id of the dispute."),
          Map.entry("RepudiationId", "Id of the repudiation."),
          Map.entry("InitialTransactionId", "Id of the transaction it refers to."),
          Map.entry("Fingerprint", "The same for every registration of one card of your platform."),
          Map.entry("ProfilingAttemptReference", "Reference of a fraud profiling."));

  private Texts() {}

  /** The Javadoc of a handler; empty when it has none. */
  static String ofHandler(Method handler) {
    return plain(PLAIN.format(RuntimeJavadoc.getJavadoc(handler).getComment()));
  }

  /** The Javadoc of a type, without the place in the contract that it names as its source. */
  static @Nullable String ofType(Class<?> type) {
    String text = plain(PLAIN.format(RuntimeJavadoc.getJavadoc(type).getComment()));
    String shown = text.replaceAll("\\s*Source: .*", "").strip();
    return shown.isEmpty() ? null : shown;
  }

  /** What the record's Javadoc says of a component, or what its name means everywhere. */
  static @Nullable String ofMember(Class<?> type, String component, String member) {
    return RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
        .filter(param -> param.getName().equals(component))
        .map(param -> plain(PLAIN.format(param.getComment())).replaceAll("\\s*Source: .*", ""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(COMMON.get(member));
  }

  private static String plain(String text) {
    return text.replaceAll("\\{@\\w+ (?:[\\w.]+\\.)?(\\w+)[^}]*\\}", "$1")
        .replaceAll("</?[a-z]+>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
