package io.kontor.platform.web;

import io.kontor.platform.country.Countries;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** A member of a request that is null, empty or a country by its alpha-2 code. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryCode.Known.class)
public @interface CountryCode {
  /** The error text after the member's name. */
  String message() default "must be a country of ISO 3166-1 alpha-2";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Looks the code up in {@link Countries}. */
  final class Known implements ConstraintValidator<CountryCode, String> {
    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || code.isEmpty() || Countries.isKnown(code);
    }
  }
}
