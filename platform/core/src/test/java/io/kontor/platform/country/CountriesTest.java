package io.kontor.platform.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.check.Address;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  @Test
  void hasTheStandardsCountriesAndKosovo() {
    assertThat(Countries.all()).hasSize(250);
    assertThat(Countries.all())
        .extracting(Countries.Country::code)
        .contains(Locale.getISOCountries());
    assertThat(Countries.of("XK").name()).isEqualTo("Kosovo");
    assertThat(Countries.alpha2("XKX")).isEqualTo("XK");
    assertThat(Countries.alpha2("FRA")).isEqualTo("FR");
    assertThat(Countries.alpha2("XXX")).isNull();
    assertThat(Countries.alpha2(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ", "EU", "UK", "fr", "FRA", "", "\uff26R"})
  void isNoCountry(String code) {
    assertThat(Countries.isKnown(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HK", "IE", "AE", "QA", "KE", "GH", "AO", "JM", "UG", "PA"})
  void needsNoPostalCode(String code) {
    assertThat(Countries.hasPostalCodes(code)).isFalse();
  }

  @Test
  void asksForPostalCodesExactlyWhereThereAreSome() {
    for (Countries.Country country : Countries.all()) {
      Address address = new Address("1 Road", null, "Town", "R", null, country.code());
      assertThat(complains(address)).as(country.code()).isEqualTo(country.postalCodes());
    }
    assertThat(Countries.all().stream().filter(country -> !country.postalCodes())).hasSize(66);
    assertThat(complains(new Address("1 Road", null, "Town", "R", null, null))).isTrue();
  }

  private static boolean complains(Address address) {
    try {
      new Checks().requiredAddress("Address", address).throwIfAny();
      return false;
    } catch (ApiException e) {
      assertThat(e.errors()).containsKey("Address.PostalCode");
      return true;
    }
  }
}
