package io.kontor.compliance.ubo;

import io.kontor.platform.check.Address;
import io.kontor.platform.check.Checks;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Merges a request with the stored owner and checks the result. Errors: PARAM_ERROR naming every
 * field at fault. Source: contract "UboDeclaration and Ubo".
 */
@Component
class UboForm {
  private final Clock clock;

  UboForm(Clock clock) {
    this.clock = clock;
  }

  /** A new owner. */
  Ubo added(UboRequest request, String id, String declarationId) {
    return laidOver(request, null, id, declarationId);
  }

  /** The owner with what the request changes. */
  Ubo edited(UboRequest request, Ubo known) {
    return laidOver(request, known, known.id(), known.declarationId());
  }

  private Ubo laidOver(UboRequest request, @Nullable Ubo known, String id, String declarationId) {
    String firstName = either(request.firstName(), known == null ? null : known.firstName());
    String lastName = either(request.lastName(), known == null ? null : known.lastName());
    Address address =
        Address.either(request.address(), known == null ? Address.NONE : known.address());
    String nationality = either(request.nationality(), known == null ? null : known.nationality());
    Instant birthday = either(request.birthday(), known == null ? null : known.birthday());
    Birthplace birthplace = birthplace(request.birthplace(), known);
    new Checks()
        .requiredText("FirstName", firstName, Checks.PERSON_NAME_MAX)
        .requiredText("LastName", lastName, Checks.PERSON_NAME_MAX)
        .requiredAddress("Address", address)
        .required("Nationality", nationality)
        .country("Nationality", nationality)
        .required("Birthday", birthday)
        .past("Birthday", birthday, clock.instant())
        .requiredText("Birthplace.City", birthplace.city(), Checks.TEXT_MAX)
        .required("Birthplace.Country", birthplace.country())
        .country("Birthplace.Country", birthplace.country())
        .text("Tag", request.tag(), Checks.TEXT_MAX)
        .throwIfAny();
    return new Ubo(
        id,
        declarationId,
        Objects.requireNonNull(firstName), // the checks have seen it
        Objects.requireNonNull(lastName),
        address,
        Objects.requireNonNull(nationality),
        Objects.requireNonNull(birthday),
        birthplace,
        Objects.requireNonNullElse(request.active(), known == null || known.active()),
        either(request.tag(), known == null ? null : known.tag()),
        known == null ? clock.instant() : known.creationDate());
  }

  private static Birthplace birthplace(@Nullable Birthplace sent, @Nullable Ubo known) {
    Birthplace before = known == null ? new Birthplace(null, null) : known.birthplace();
    return sent == null
        ? before
        : new Birthplace(
            either(sent.city(), before.city()), either(sent.country(), before.country()));
  }

  private static <T> @Nullable T either(@Nullable T sent, @Nullable T known) {
    return sent == null ? known : sent;
  }
}
