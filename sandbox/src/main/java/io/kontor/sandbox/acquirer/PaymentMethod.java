package io.kontor.sandbox.acquirer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way to pay on the hosted page without typing a card. A further one is a line in {@link #KNOWN};
 * its colours are a line in the style sheet. Source: merchant API reference, "Web pay-ins" and
 * "Sandbox magic values".
 *
 * @param name its name on the contract
 * @param label how it writes itself
 * @param family who asks the payer to confirm
 * @param refused result code when the bank or wallet is played as refusing
 * @param abandoned result code when the payer looked at the page and never came back
 * @param banks what the payer may choose from; empty: nothing to choose
 * @param amounts minor units that force a result code
 */
public record PaymentMethod(
    String name,
    String label,
    Family family,
    String refused,
    String abandoned,
    List<Bank> banks,
    Map<Long, String> amounts) {

  /** Name of the card form among the methods of a page. */
  public static final String CARD = "CARD";

  /** The payer pressed cancel, with any method. */
  public static final String CANCELLED = "101002";

  private static final String REFUSED = "101199";
  private static final String EXPIRED = "001034";
  private static final String NOT_COMPLETED = "101001";

  /** Who asks the payer to confirm. */
  public enum Family {
    BANK,
    APP,
    WALLET
  }

  /** A bank that the payer may choose. */
  public record Bank(String name, String bic) {}

  private static final Map<String, PaymentMethod> KNOWN =
      Stream.of(
              method("IDEAL", "iDEAL", Family.BANK)
                  .with(
                      new Bank("ABN AMRO", "ABNANL2A"),
                      new Bank("ASN Bank", "ASNBNL21"),
                      new Bank("ING", "INGBNL2A"),
                      new Bank("Rabobank", "RABONL2U"),
                      new Bank("SNS", "SNSBNL2A"),
                      new Bank("Triodos Bank", "TRIONL2U"))
                  .forcing(Map.of(2_00L, CANCELLED, 3_00L, EXPIRED, 5_00L, REFUSED)),
              method("GIROPAY", "giropay", Family.BANK).forcing(Map.of(6_02L, "101202")),
              method("SOFORT", "Sofort", Family.BANK),
              method("ELV", "Lastschrift", Family.BANK),
              method("P24", "Przelewy24", Family.BANK),
              method("BCMC", "Bancontact", Family.APP),
              new PaymentMethod(
                  "PAYPAL",
                  "PayPal",
                  Family.WALLET,
                  "201002",
                  NOT_COMPLETED,
                  List.of(),
                  Map.of(
                      20_01L, "201001",
                      20_02L, "201002",
                      20_03L, "201003",
                      20_04L, "201004",
                      20_50L, "205001",
                      20_51L, "201051",
                      20_52L, "201052",
                      20_53L, "201053")),
              method("KLARNA", "Klarna", Family.WALLET))
          .collect(Collectors.toUnmodifiableMap(PaymentMethod::name, Function.identity()));

  /** The method of a name; an unknown one is confirmed at a bank and shown as it is written. */
  public static PaymentMethod of(String name) {
    PaymentMethod known = KNOWN.get(name);
    return known == null ? method(name, name, Family.BANK) : known;
  }

  /** All methods that force results by amount, for the page that explains them. */
  public static List<PaymentMethod> withAmounts() {
    return KNOWN.values().stream()
        .filter(method -> !method.amounts.isEmpty())
        .sorted((one, other) -> one.name.compareTo(other.name))
        .toList();
  }

  /** What the amount forces; empty: it succeeds. */
  Optional<String> forcedBy(long amount) {
    return Optional.ofNullable(amounts.get(amount));
  }

  /** The bank of a BIC, if the method offers it. */
  Optional<Bank> bank(String bic) {
    return banks.stream().filter(bank -> bank.bic().equalsIgnoreCase(bic.strip())).findFirst();
  }

  /** The end of its class names in the style sheet. */
  public String style() {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static PaymentMethod method(String name, String label, Family family) {
    return new PaymentMethod(name, label, family, REFUSED, EXPIRED, List.of(), Map.of());
  }

  private PaymentMethod with(Bank... offered) {
    return new PaymentMethod(name, label, family, refused, abandoned, List.of(offered), amounts);
  }

  private PaymentMethod forcing(Map<Long, String> codes) {
    return new PaymentMethod(name, label, family, refused, abandoned, banks, Map.copyOf(codes));
  }
}
