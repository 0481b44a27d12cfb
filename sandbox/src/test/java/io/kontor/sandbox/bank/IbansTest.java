package io.kontor.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import org.apache.commons.validator.routines.IBANValidator;
import org.junit.jupiter.api.Test;

class IbansTest {
  private static final Map<String, Integer> LENGTHS =
      Map.of(
          "AT", 20, "BE", 16, "DE", 22, "ES", 24, "FR", 27, "GB", 22, "IE", 22, "LU", 20, "NL", 18);

  @Test
  void buildsIbansOfTheRightLengthWithValidCheckDigits() {
    Random random = new Random(7);
    assertThat(Ibans.countries()).isEqualTo(LENGTHS.keySet());
    for (String country : Ibans.countries()) {
      for (int i = 0; i < 500; i++) {
        String iban = Ibans.iban(country, "%010d".formatted(random.nextLong(10_000_000_000L)));

        assertThat(iban).hasSize(LENGTHS.get(country)).startsWith(country);
        assertThat(IBANValidator.getInstance().isValid(iban)).as(iban).isTrue();
        assertThat(remainder(iban)).as(iban).isEqualTo(1);
      }
      assertThat(Ibans.bic(country).orElseThrow().substring(4, 6)).isEqualTo(country);
    }
  }

  @Test
  void givesNationalCheckDigitsToo() {
    // Examples of the IBAN registry, with our own bank in front of them.
    assertThat(Ibans.iban("BE", "0000075470").substring(4)).startsWith("539007547034");
    String french = Ibans.iban("FR", "0123456789").substring(4);
    BigInteger bban = new BigInteger(french);
    assertThat(bban.mod(BigInteger.valueOf(97)).intValueExact()).as(french).isZero();
  }

  @Test
  void tellsAWrongCheckDigit() {
    assertThat(IBANValidator.getInstance().isValid("FR7630004000031234567890143")).isTrue();
    assertThat(IBANValidator.getInstance().isValid("FR7630004000031234567890144")).isFalse();
    assertThat(IBANValidator.getInstance().isValid("FR76")).isFalse();
  }

  private static int remainder(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(each -> digits.append(Character.digit(each, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValueExact();
  }
}
