package io.kontor.transaction.payin;

import io.kontor.platform.net.IpLiterals;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The text is the payer's IPv4 or IPv6 address; one that is not set is another constraint's affair.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IpAddress.Check.class)
public @interface IpAddress {
  /** What is wrong. */
  String message() default "must be an IPv4 or IPv6 address";

  /** Demanded by Jakarta Validation. */
  Class<?>[] groups() default {};

  /** Demanded by Jakarta Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Reads the address. */
  final class Check implements ConstraintValidator<IpAddress, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || text.isBlank() || IpLiterals.parse(text.strip()).isPresent();
    }
  }
}
