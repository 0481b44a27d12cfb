package io.kontor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.country.Countries;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountryCodeTest {
  private record Sample(@Nullable @CountryCode String country) {}

  @Test
  void takesEveryCountryAndNone() {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      for (Countries.Country country : Countries.all()) {
        assertThat(validator.validate(new Sample(country.code()))).isEmpty();
      }
      assertThat(validator.validate(new Sample(null))).isEmpty();
      assertThat(validator.validate(new Sample(""))).isEmpty();
      for (String other : List.of("ZZ", "FRA", "fr", " FR")) {
        assertThat(validator.validate(new Sample(other))).hasSize(1);
      }
    }
  }
}
