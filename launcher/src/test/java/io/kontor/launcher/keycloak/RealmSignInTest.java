package io.kontor.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm file lets nobody in without a second factor (ADR 0032), whichever one it is. */
class RealmSignInTest {
  private static final Set<String> SECOND_FACTORS =
      Set.of("auth-otp-form", "webauthn-authenticator", "auth-recovery-authn-code-form");
  private final JsonNode realm = realm();

  @Test
  void asksForPasswordAndSecondFactorTogether() {
    assertThat(executions("kontor browser"))
        .containsExactly("ALTERNATIVE auth-cookie", "ALTERNATIVE > kontor sign-in");
    assertThat(executions("kontor sign-in"))
        .containsExactly("CONDITIONAL > kontor silver", "CONDITIONAL > kontor gold");
    assertThat(executions("kontor silver"))
        .containsExactly(
            "REQUIRED conditional-level-of-authentication",
            "REQUIRED auth-username-password-form",
            "REQUIRED > kontor second factor");
    assertThat(realm.path("browserFlow").asString("")).isEqualTo("kontor browser");
  }

  @Test
  void takesAnAppAPasskeyOrARecoveryCodeAndNothingElse() {
    for (String flow : List.of("kontor second factor", "kontor step-up factor")) {
      assertThat(executions(flow))
          .containsExactlyInAnyOrderElementsOf(
              SECOND_FACTORS.stream().map("ALTERNATIVE "::concat).toList());
    }
  }

  @Test
  void hasNoOtherWayIn() {
    assertThat(realm.path("authenticationFlows").valueStream())
        .filteredOn(flow -> flow.path("topLevel").asBoolean(false))
        .extracting(flow -> flow.path("alias").asString(""))
        .containsExactlyInAnyOrder("kontor browser", "kontor reset credentials");
    // A mailed link sets a password; the person signs in with both afterwards.
    assertThat(config("kontor sign in after reset").path("force-login").asString(""))
        .isEqualTo("true");
    assertThat(realm.path("identityProviders").size()).isZero();
    assertThat(realm.path("clients").valueStream())
        .allSatisfy(client ->
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(false)).isFalse());
  }

  @Test
  void wantsMoreOfAPasskeyThanThatItIsThere() {
    assertThat(realm.path("webAuthnPolicyUserVerificationRequirement").asString(""))
        .isEqualTo("required");
  }

  @Test
  void locksForAWhileAfterFiveWrongTriesAndWritesAboutIt() {
    assertThat(realm.path("bruteForceProtected").asBoolean(false)).isTrue();
    assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
    assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
    assertThat(realm.path("maxFailureWaitSeconds").asInt()).isEqualTo(3600);
    assertThat(realm.path("eventsListeners").valueStream().map(JsonNode::stringValue))
        .contains("email");
  }

  private List<String> executions(String alias) {
    return realm
        .path("authenticationFlows")
        .valueStream()
        .filter(flow -> flow.path("alias").asString("").equals(alias))
        .flatMap(flow -> flow.path("authenticationExecutions").valueStream())
        .map(step ->
            step.path("requirement").asString("")
                + (step.path("authenticatorFlow").asBoolean(false)
                    ? " > " + step.path("flowAlias").asString("")
                    : " " + step.path("authenticator").asString("")))
        .toList();
  }

  private JsonNode config(String alias) {
    return realm
        .path("authenticatorConfig")
        .valueStream()
        .filter(config -> config.path("alias").asString("").equals(alias))
        .findFirst()
        .orElseThrow()
        .path("config");
  }

  private static JsonNode realm() {
    try {
      return JsonMapper.builder()
          .build()
          .readTree(Files.readString(Path.of("../keycloak/realm/kontor-realm.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
