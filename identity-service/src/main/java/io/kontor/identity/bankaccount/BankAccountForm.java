package io.kontor.identity.bankaccount;

import io.kontor.identity.country.CountryAuthorizations;
import io.kontor.platform.bank.BankCodes;
import io.kontor.platform.bank.Bics;
import io.kontor.platform.bank.Ibans;
import io.kontor.platform.check.Address;
import io.kontor.platform.check.Checks;
import io.kontor.platform.country.Countries;
import io.kontor.platform.json.Masks;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the address of an account as its country's banks would. Errors: PARAM_ERROR naming every
 * field at fault. Source: contract "BankAccount", validation by type.
 */
@Component
class BankAccountForm {
  private static final Pattern BANK_NAME = Pattern.compile("[\\p{L}\\p{N} &'.,-]{1,50}");
  private static final int[] ABA_WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7, 1};

  private final CountryAuthorizations countries;

  BankAccountForm(CountryAuthorizations countries) {
    this.countries = countries;
  }

  /** The checked account: where it is, and how it is addressed. */
  Checked check(BankAccountType type, BankAccountRequest request) {
    Checks checks = new Checks();
    checks
        .requiredText("OwnerName", request.ownerName(), Checks.TEXT_MAX)
        .requiredAddress("OwnerAddress", request.ownerAddress())
        .text("Tag", request.tag(), Checks.TEXT_MAX);
    Located located =
        switch (type) {
          case IBAN -> iban(request, checks);
          case GB -> gb(request, checks);
          case US -> us(request, checks);
          case CA -> ca(request, checks);
          case OTHER -> other(request, checks);
        };
    Address address = request.ownerAddress();
    if ((type == BankAccountType.US || type == BankAccountType.CA) && address != null) {
      checks.required("OwnerAddress.Region", address.region());
    }
    checks.throwIfAny();
    return new Checked(
        String.valueOf(request.ownerName()).strip(),
        address == null ? Address.NONE : address,
        located.details(),
        located.country());
  }

  private Located iban(BankAccountRequest request, Checks checks) {
    notMasked(checks, "IBAN", request.iban());
    String iban = BankCodes.compact(request.iban());
    String country = Ibans.country(iban);
    checks.required("IBAN", iban);
    countries.checkBankAccount(checks, "IBAN", country);
    String bic = BankCodes.compact(request.bic());
    if (!bic.isEmpty()) {
      bic(checks, bic);
    }
    checks.that("IBAN", Ibans.isValid(iban), "The field IBAN must be a valid IBAN.");
    return new Located(
        BankDetails.iban(iban, bic.isEmpty() ? BankNames.bicOf(iban) : bic), country);
  }

  private static Located gb(BankAccountRequest request, Checks checks) {
    String number = digits(checks, "AccountNumber", request.accountNumber(), 8, 8);
    String sortCode = digits(checks, "SortCode", request.sortCode(), 6, 6);
    return new Located(BankDetails.gb(number, sortCode), "GB");
  }

  private static Located us(BankAccountRequest request, Checks checks) {
    String number = digits(checks, "AccountNumber", request.accountNumber(), 1, 17);
    String aba = digits(checks, "ABA", request.aba(), 9, 9);
    checks.that("ABA", isRoutingNumber(aba), "The field ABA must be a valid routing number.");
    String kind =
        request.depositAccountType() == null || request.depositAccountType().isBlank()
            ? "CHECKING"
            : request.depositAccountType().toUpperCase(Locale.ROOT);
    checks.that(
        "DepositAccountType",
        kind.equals("CHECKING") || kind.equals("SAVINGS"),
        "The field DepositAccountType must be CHECKING or SAVINGS.");
    return new Located(BankDetails.us(number, aba, kind), "US");
  }

  private static Located ca(BankAccountRequest request, Checks checks) {
    String number = digits(checks, "AccountNumber", request.accountNumber(), 1, 20);
    String branch = digits(checks, "BranchCode", request.branchCode(), 5, 5);
    String institution = digits(checks, "InstitutionNumber", request.institutionNumber(), 3, 4);
    String bankName = request.bankName() == null ? "" : request.bankName().strip();
    checks
        .required("BankName", bankName)
        .that(
            "BankName",
            BANK_NAME.matcher(bankName).matches(),
            "The field BankName must have at most 50 letters and digits.");
    return new Located(BankDetails.ca(number, branch, institution, bankName), "CA");
  }

  private Located other(BankAccountRequest request, Checks checks) {
    notMasked(checks, "AccountNumber", request.accountNumber());
    String bic = BankCodes.compact(request.bic());
    String country = BankCodes.compact(request.country());
    String number = BankCodes.tidy(request.accountNumber());
    checks
        .requiredText("AccountNumber", number, Checks.TEXT_MAX)
        .required("BIC", bic)
        .required("Country", country)
        .country("Country", country);
    bic(checks, bic);
    if (Countries.isKnown(country)) {
      countries.checkBankAccount(checks, "Country", country);
    }
    return new Located(BankDetails.other(number, bic), country);
  }

  private static String digits(
      Checks checks, String field, @Nullable String value, int lengthMin, int lengthMax) {
    notMasked(checks, field, value);
    String digits = BankCodes.compact(value);
    String length = lengthMin == lengthMax ? "" + lengthMin : lengthMin + " to " + lengthMax;
    checks
        .required(field, digits)
        .that(
            field,
            digits.length() >= lengthMin
                && digits.length() <= lengthMax
                && digits.chars().allMatch(c -> c >= '0' && c <= '9'),
            "The field " + field + " must have " + length + " digits.");
    return digits;
  }

  /** What somebody was shown who may not see the number must not become the number. */
  private static void notMasked(Checks checks, String field, @Nullable String value) {
    checks.that(
        field,
        !Masks.isMasked(value),
        "The field " + field + " must be given in full; this value is masked.");
  }

  /** The checksum of the American Bankers Association: weights 3, 7, 1 sum to a multiple of ten. */
  private static boolean isRoutingNumber(String aba) {
    if (aba.length() != 9 || aba.equals("000000000")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += ABA_WEIGHTS[i] * Character.digit(aba.charAt(i), 10);
    }
    return sum % 10 == 0;
  }

  /** A BIC, of a bank in a country that is served. */
  private void bic(Checks checks, String bic) {
    boolean valid = Bics.isValid(bic);
    checks.that("BIC", valid, Bics.INVALID.formatted("BIC"));
    if (valid) {
      countries.checkBankAccount(checks, "BIC", Bics.country(bic));
    }
  }

  /** What passed the checks. */
  record Checked(String ownerName, Address ownerAddress, BankDetails details, String country) {}

  private record Located(BankDetails details, String country) {}
}
