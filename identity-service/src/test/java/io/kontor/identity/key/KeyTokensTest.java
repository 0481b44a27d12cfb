package io.kontor.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.kontor.identity.keycloak.KeyClients;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.net.AddressRanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyTokensTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final Clock clock = mock(Clock.class);
  private final ApiKeys keys = mock(ApiKeys.class);
  private final KeyClients keyClients = mock(KeyClients.class);
  private final KeyTokens tokens = new KeyTokens(keys, keyClients, clock);
  private final AtomicInteger issued = new AtomicInteger();
  private final ApiKey key = key(null);
  private Instant now = START;
  private boolean away;

  @BeforeEach
  void playKeycloak() {
    when(clock.instant()).thenAnswer(_ -> now);
    when(clock.getZone()).thenReturn(ZoneOffset.UTC);
    when(keys.find("acme", "key_m_1")).thenReturn(Optional.of(key));
    when(keys.isStill(any(), anyInt())).thenReturn(true);
    when(keyClients.token(any(), any()))
        .thenAnswer(_ -> {
          if (away) {
            throw new ServiceUnavailableException("keycloak", null);
          }
          return Optional.of(new KeyClients.Token("token-" + issued.incrementAndGet(), 1200));
        });
  }

  @Test
  void handsOutTheKeptTokenWithWhatIsLeftOfIt() {
    assertThat(tokens.of(key)).isEqualTo(new KeyClients.Token("token-1", 1200));

    pass(Duration.ofMinutes(8));

    assertThat(tokens.of(key)).isEqualTo(new KeyClients.Token("token-1", 720));
  }

  @Test
  void doesNotNoticeElevenMinutesOfWhichTenAreWithoutKeycloak() {
    tokens.of(key);
    pass(Duration.ofMinutes(10)); // nobody asks, the clock renews
    away = true;

    for (int minute = 0; minute < 10; minute++) {
      KeyClients.Token token = tokens.of(key);
      assertThat(token.expiresIn()).isPositive();
      pass(Duration.ofMinutes(1));
    }

    away = false;
    pass(Duration.ofMinutes(1));
    // A renewal that began while Keycloak was away may still be at it.
    await()
        .until(() -> {
          tokens.renew();
          return tokens.of(key).expiresIn() > 600;
        });
  }

  @Test
  void saysThatItIsUnavailableForAKeyThatWasNotInUse() {
    away = true;

    assertThatThrownBy(() -> tokens.of(key)).isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void keepsNothingOfARevokedKey() {
    tokens.of(key);
    tokens.forget("key_m_1");
    away = true;

    assertThatThrownBy(() -> tokens.of(key)).isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void doesNotRenewAKeyThatAnotherInstanceRevoked() {
    tokens.of(key);
    when(keys.find("acme", "key_m_1")).thenReturn(Optional.of(key(START)));

    pass(Duration.ofMinutes(15));

    verify(keyClients, times(1)).token(any(), any());
    assertThatThrownBy(() -> tokens.of(key)).isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void makesAClientAnewWhoseTokensLiveTooLong() {
    when(keyClients.token("key_m_1", "kc-1"))
        .thenReturn(Optional.of(new KeyClients.Token("old", 3600)));
    when(keyClients.create("key_m_1", "acme", key.claims())).thenReturn("kc-2");
    when(keyClients.token("key_m_1", "kc-2"))
        .thenReturn(Optional.of(new KeyClients.Token("new", 1200)));

    assertThat(tokens.of(key)).isEqualTo(new KeyClients.Token("new", 1200));

    verify(keys).keycloakIs("key_m_1", "kc-2");
  }

  @Test
  void handsOutNoTokenThatLivesLongerThanItsKey() {
    ApiKey ending = key.edited("Shop", null, endingAt(START.plusSeconds(300)));
    playClientOf(ending);

    assertThat(tokens.of(ending).expiresIn()).isEqualTo(300);

    pass(Duration.ofMinutes(15));

    assertThatThrownBy(() -> tokens.of(ending)).isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void makesAClientAnewWhoseTokensSayOlderBounds() {
    ApiKey edited = key.edited("Shop", null, endingAt(START.plusSeconds(9000)));
    when(keys.find("acme", "key_m_1")).thenReturn(Optional.of(edited));
    when(keyClients.create("key_m_1", "acme", edited.claims())).thenReturn("kc-2");
    when(keyClients.token("key_m_1", "kc-2")).thenReturn(Optional.of(tokenOf(edited)));

    assertThat(tokens.of(edited).value()).isEqualTo(tokenOf(edited).value());

    verify(keys).keycloakIs("key_m_1", "kc-2");
  }

  @Test
  void takesNoTokenThatWasAskedForBeforeTheBoundsChanged() {
    ApiKey edited = key.edited("Shop", null, endingAt(START.plusSeconds(9000)));
    when(keys.find("acme", "key_m_1")).thenReturn(Optional.of(key), Optional.of(edited));
    when(keys.isStill("key_m_1", 0)).thenReturn(false); // changed while Keycloak was asked
    when(keyClients.create("key_m_1", "acme", edited.claims())).thenReturn("kc-2");
    when(keyClients.token("key_m_1", "kc-2")).thenReturn(Optional.of(tokenOf(edited)));

    assertThat(tokens.of(key).value()).isEqualTo(tokenOf(edited).value());
  }

  @Test
  void takesNoTokenOfAClientThatAnotherInstanceMadeOfOlderBounds() {
    ApiKey edited = key.edited("Shop", null, endingAt(START.plusSeconds(9000)));
    when(keys.find("acme", "key_m_1")).thenReturn(Optional.of(edited));
    when(keyClients.create("key_m_1", "acme", edited.claims())).thenReturn("kc-2");

    assertThatThrownBy(() -> tokens.of(edited)).isInstanceOf(ServiceUnavailableException.class);
  }

  private void playClientOf(ApiKey bounded) {
    when(keys.find("acme", "key_m_1")).thenReturn(Optional.of(bounded));
    when(keyClients.token(any(), any())).thenReturn(Optional.of(tokenOf(bounded)));
  }

  private static KeyBounds endingAt(Instant end) {
    return new KeyBounds(end, AddressRanges.EVERYWHERE);
  }

  private static KeyClients.Token tokenOf(ApiKey key) {
    return new KeyClients.Token(BoundTokens.ofVersion(key.boundsVersion()), 1200);
  }

  private void pass(Duration time) {
    for (long second = 0; second < time.toSeconds(); second += 5) {
      now = now.plusSeconds(5);
      tokens.renew();
    }
  }

  private static ApiKey key(Instant revokedDate) {
    return new ApiKey(
        "key_m_1",
        "acme",
        "Shop",
        "",
        Set.of("*:write"),
        "kc-1",
        null,
        START,
        null,
        revokedDate,
        KeyBounds.NONE,
        0,
        null,
        null,
        null);
  }
}
