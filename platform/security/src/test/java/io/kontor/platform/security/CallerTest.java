package io.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

  @ParameterizedTest
  @CsvSource({
    "payouts:read, payouts:read, true",
    "payouts:write, payouts:write, true",
    "payouts:write, payouts:read, true",
    "payouts:read, payouts:write, false",
    "payouts:write, refunds:read, false",
    "payouts:write, payout:read, false",
    "*:write, payouts:write, true",
    "*:write, payouts:read, true",
    "*:read, payouts:read, true",
    "*:read, payouts:write, false"
  })
  void mayDoWhatItsPermissionNamesAndWriteImpliesRead(String held, String needed, boolean may) {
    assertThat(caller(held).may(needed)).isEqualTo(may);
  }

  @Test
  void mayDoWhatNeedsNoMoreThanItsOwnClient() {
    Caller nobody = new Caller(Caller.Actor.KEY, "key-1", "acme", null, Set.of(), Set.of());

    assertThat(nobody.may(Requires.OWN_CLIENT)).isTrue();
    assertThat(nobody.may("payouts:read")).isFalse();
  }

  @Test
  void isOfAKnownKind() {
    assertThat(Caller.Actor.of("key")).isEqualTo(Caller.Actor.KEY);
    assertThat(Caller.Actor.of("staff")).isEqualTo(Caller.Actor.STAFF);
    assertThat(Caller.Actor.of("service")).isEqualTo(Caller.Actor.SERVICE);
    assertThatThrownBy(() -> Caller.Actor.of("KEY")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Caller.Actor.of(null)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Caller.Actor.isKnown("staff")).isTrue();
    assertThat(Caller.Actor.isKnown("STAFF")).isFalse();
    assertThat(Caller.Actor.isKnown(null)).isFalse();
    assertThat(Caller.Actor.isKnown(1)).isFalse();
  }

  private static Caller caller(String permission) {
    return new Caller(Caller.Actor.STAFF, "p-1", "acme", "Ann", Set.of(permission), Set.of());
  }
}
