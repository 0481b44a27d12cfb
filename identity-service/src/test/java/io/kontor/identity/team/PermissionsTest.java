package io.kontor.identity.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.identity.team.Scope.Rights;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"payouts:read", "payouts:write", "*:read", "*:write", "audit:read"})
  void areResourceAndVerb(String permission) {
    assertThat(Permissions.isKnown(permission)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"payouts", "payouts:delete", "money:read", "payouts:read:write", ":read", ""})
  void areNothingElse(String text) {
    assertThat(Permissions.isKnown(text)).isFalse();
  }

  @Test
  void areGrantedOnlyByThoseWhoHoldThem() {
    Caller finance = staff("payouts:write", "users:read");

    assertThatCode(() ->
            Permissions.requireHeld(
                finance, "Scopes", List.of("payouts:read", "payouts:write", "users:read")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() ->
            Permissions.requireHeld(
                finance, "Scopes", List.of("users:write", "payouts:write", "keys:read")))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused ->
                assertThat(refused.errors())
                    .isEqualTo(
                        Map.of(
                            "Scopes",
                            "You cannot grant what you do not hold: keys:read, users:write.")));
  }

  @Test
  void areChangedOnlyByThoseWhoHoldAsMuch() {
    Caller reader = staff(Permissions.SEE_EVERYTHING);

    assertThatCode(() -> Permissions.requireAuthorityOver(reader, List.of("keys:read")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Permissions.requireAuthorityOver(reader, List.of("keys:write")))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN);
              assertThat(refused)
                  .hasMessage("You cannot change what holds more than you do: keys:write.");
            });
  }

  @Test
  void operatorsHoldEverythingAndUnknownOnesAreNobodys() {
    Caller service = new Caller(Caller.Actor.SERVICE, "s", null, null, Set.of(), Set.of());

    assertThatCode(
            () -> Permissions.requireHeld(service, "Scopes", List.of(Permissions.EVERYTHING)))
        .doesNotThrowAnyException();
    assertThatCode(
            () -> Permissions.requireHeld(staff("users:read"), "Scopes", List.of("money:write")))
        .doesNotThrowAnyException();
  }

  @Test
  void coverAWildcardOnlyWhenEachResourceIsCovered() {
    String[] each =
        Permissions.RESOURCES.stream().map(name -> name + ":write").toArray(String[]::new);
    Set<String> allButOne =
        Set.of(each).stream().filter(name -> !name.startsWith("audit")).collect(Collectors.toSet());

    assertThat(Permissions.cover(Set.of(each), List.of(Permissions.EVERYTHING))).isTrue();
    assertThat(Permissions.cover(Set.of(each), List.of(Permissions.SEE_EVERYTHING))).isTrue();
    assertThat(Permissions.cover(allButOne, List.of(Permissions.EVERYTHING))).isFalse();
    assertThat(Permissions.cover(allButOne, List.of("audit:read"))).isFalse();
    assertThat(Permissions.cover(Set.of(Permissions.EVERYTHING), List.of("audit:write"))).isTrue();
    assertThat(Permissions.cover(Set.of(Permissions.SEE_EVERYTHING), List.of("*:write"))).isFalse();
  }

  @Nested
  class OfScopes {
    @Test
    void createAndEditBothMeanWriteAndReadMeansRead() {
      assertThat(
              Scope.permissions(
                  Map.of(
                      "Payouts", new Rights(false, true, false),
                      "Refunds", new Rights(true, false, true),
                      "Users", new Rights(true, false, false),
                      "Cards", Rights.NONE)))
          .containsExactlyInAnyOrder("payouts:write", "refunds:write", "users:read");
    }

    @Test
    void writeOfOneScopeIncludesTheReadOfAnotherWithTheSameResource() {
      assertThat(
              Scope.permissions(
                  Map.of(
                      "ClientPayouts", new Rights(true, false, false),
                      "Payouts", new Rights(false, true, false))))
          .containsExactly("payouts:write");
    }

    @Test
    void readingBackHasNoRightOfItsOwn() {
      assertThat(Scope.permissions(Map.of("Responses", new Rights(true, true, true)))).isEmpty();
      assertThat(Scope.ofPermissions(Set.of()).get("Responses"))
          .isEqualTo(new Rights(true, true, true));
    }

    @Test
    void showWhatThePermissionsAllow() {
      Map<String, Rights> scopes = Scope.ofPermissions(Set.of("payouts:write", "users:read"));

      assertThat(scopes).hasSize(Scope.values().length);
      assertThat(scopes.get("Payouts")).isEqualTo(new Rights(true, true, true));
      assertThat(scopes.get("Users")).isEqualTo(new Rights(true, false, false));
      assertThat(scopes.get("Cards")).isEqualTo(Rights.NONE);
      assertThat(Scope.ofPermissions(Set.of(Permissions.EVERYTHING)).get("Cards"))
          .isEqualTo(new Rights(true, true, true));
      assertThat(Scope.ofPermissions(Set.of(Permissions.SEE_EVERYTHING)).get("Cards"))
          .isEqualTo(new Rights(true, false, false));
    }

    @Test
    void areCompletedWithNothingAndFoundInAnyLetterCase() {
      Map<String, Rights> all =
          Scope.complete(Map.of("kycDOCUMENTS", new Rights(true, false, false)));

      assertThat(all).hasSize(Scope.values().length);
      assertThat(all.get("KYCDocuments")).isEqualTo(new Rights(true, false, false));
      assertThat(all.get("Payins")).isEqualTo(Rights.NONE);
      assertThat(Scope.isKnown("kycdocuments")).isTrue();
      assertThat(Scope.isKnown("Kyc")).isFalse();
    }
  }

  @Nested
  class OfBuiltInGroups {
    @ParameterizedTest
    @EnumSource
    void areKnownPermissionsFoundByIdAndTitle(BuiltInGroup group) {
      assertThat(group.permissions()).isNotEmpty().allMatch(Permissions::isKnown);
      assertThat(BuiltInGroup.of(group.name().toLowerCase(Locale.ROOT))).contains(group);
      assertThat(BuiltInGroup.of(group.title().toUpperCase(Locale.ROOT))).isPresent();
    }

    @Test
    void onlyAdminsAndTeamManagersHoldTeamAndKeys() {
      assertThat(BuiltInGroup.values())
          .filteredOn(group -> Permissions.cover(group.permissions(), List.of("team:write")))
          .containsExactly(BuiltInGroup.ADMIN, BuiltInGroup.MERCHANT_ADMIN);
      assertThat(BuiltInGroup.values())
          .filteredOn(group -> Permissions.cover(group.permissions(), List.of("keys:write")))
          .containsExactly(BuiltInGroup.ADMIN, BuiltInGroup.MERCHANT_ADMIN, BuiltInGroup.DEVELOPER);
      assertThat(BuiltInGroup.of("nobody")).isEmpty();
    }
  }

  private static Caller staff(String... permissions) {
    return new Caller(Caller.Actor.STAFF, "p-1", "acme", "Ann", Set.of(permissions), Set.of());
  }
}
