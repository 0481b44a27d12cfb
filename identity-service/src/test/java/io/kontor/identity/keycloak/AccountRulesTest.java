package io.kontor.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agrees with Keycloak 26.7's own validators, which these values were given to. */
class AccountRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada",
        "O'Neil",
        "Jean-Luc",
        "Müller",
        "李",
        "Ann B",
        "Dr. A, jun.",
        "A`B",
        "A:B",
        "A@B",
        "A_B",
        "A+B",
        "Ådne Ø"
      })
  void takesNamesThatKeycloakTakes(String name) {
    assertThat(AccountRules.name(new Checks(), "FirstName", name)).isNotNull();
    AccountRules.name(new Checks(), "FirstName", name).throwIfAny();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A/B",
        "\"Ada\"",
        "A&B",
        "A(B)",
        "A<B",
        "A>B",
        "A$",
        "A%",
        "A!",
        "A#",
        "A?",
        "A§",
        "A;",
        "A*",
        "A~",
        "A\\B",
        "A|B",
        "A^B",
        "A=B",
        "A[B",
        "A]B",
        "A{B",
        "A}B",
        "A\u0000B",
        "A\tB",
        "A\nB",
        "A\u0085B",
        "A\u2028B",
        " ",
        ""
      })
  void refusesNamesThatKeycloakRefuses(String name) {
    assertRefused(AccountRules.name(new Checks(), "FirstName", name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com",
        "ADA@EXAMPLE.COM",
        "a.b-c_d+e@example.co.uk",
        "ada@müller.de",
        "ada@xn--mller-kva.de",
        "1@example.com"
      })
  void takesAddressesThatKeycloakTakes(String email) {
    assertThat(AccountRules.email(new Checks(), "Email", email)).isNotNull();
    AccountRules.email(new Checks(), "Email", email).throwIfAny();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "josé@example.com",
        "a&b@example.com",
        "o'neil@example.com",
        "a/b@example.com",
        "a(b@example.com",
        "\"a\"@example.com",
        "a..b@example.com",
        ".a@example.com",
        "a.@example.com",
        "a!@example.com",
        "a=b@example.com",
        "a{b@example.com",
        "a`b@example.com",
        "a@пример.com",
        "a@-example.com",
        "a@example-.com",
        "a@ex$ample.com",
        "a@example..com",
        "a@[1.2.3.44]",
        "a\u00a0b@example.com",
        "а@example.com"
      })
  void refusesAddressesThatKeycloakRefuses(String email) {
    assertRefused(AccountRules.email(new Checks(), "Email", email));
  }

  private static void assertRefused(Checks checks) {
    assertThatThrownBy(checks::throwIfAny).isInstanceOf(ApiException.class);
  }
}
