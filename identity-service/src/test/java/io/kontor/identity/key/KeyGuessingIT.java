package io.kontor.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever guesses keys learns nothing and harms nobody but themselves. */
class KeyGuessingIT extends IdentityTest {
  private static final String CHOSEN = "chosen-by-operator";

  @Autowired MeterRegistry meters;

  private String attacker;
  private String random;

  @BeforeEach
  void giveTheClientKeys() {
    attacker = address();
    random = merchant.post(path("/keys"), "{\"Name\": \"Shop\"}").text("ApiKey");
    choose(CHOSEN);
  }

  @Test
  void throttlesTheSourceThatGuessesAndNobodyElse() {
    for (int i = 0; i < 10; i++) {
      assertThat(token(client, "wrong-" + i, attacker).status()).isEqualTo(401);
    }

    Api.Answer throttled = token(client, "wrong-again", attacker);
    assertThat(throttled.status()).isEqualTo(400);
    assertThat(throttled.text("code")).isEqualTo("ACCOUNT_LOCKED");
    assertThat(token(client, CHOSEN, attacker).status()).isEqualTo(400);
    assertThat(token(client, CHOSEN, address()).status()).isEqualTo(200);
    assertThat(token(client, "wrong-too", address()).status()).isEqualTo(401);
  }

  @Test
  void recognisesRandomAndRememberedKeysEvenFromAThrottledSource() {
    assertThat(token(client, CHOSEN, address()).status()).isEqualTo(200);
    for (int i = 0; i < 12; i++) {
      token(client, "wrong-" + i, attacker);
    }

    assertThat(token(client, random, attacker).status()).isEqualTo(200);
    assertThat(token(client, CHOSEN, attacker).status()).isEqualTo(200);
  }

  @Test
  void throttlesASourceThatTriesManyClientIds() {
    for (int i = 0; i < 100; i++) {
      assertThat(token("made-up-" + i, "wrong", attacker).status()).isEqualTo(401);
    }

    assertThat(token("made-up-too", "wrong", attacker).status()).isEqualTo(400);
    assertThat(token(client, "wrong", attacker).status()).isEqualTo(400);
    assertThat(token(client, "wrong", address()).status()).isEqualTo(401);
    assertThat(token(client, random, attacker).status()).isEqualTo(200);
  }

  @Test
  void countsAllAddressesOfAnIpv6NetworkTogether() {
    String network = network();
    for (int i = 0; i < 10; i++) {
      assertThat(token(client, "wrong-" + i, network + ":1::" + i).status()).isEqualTo(401);
    }

    assertThat(token(client, "wrong", network + ":1::ffff").status()).isEqualTo(400);
    assertThat(token(client, "wrong", network + ":2::1").status()).isEqualTo(401);
  }

  @Test
  void answersUnknownClientsWrongKeysAndRevokedOnesAlikeAndWithTheSameWork() {
    choose("another-chosen-one");
    String revoked = merchant.post(path("/keys"), "{\"Name\": \"Old\"}").text("ApiKey");
    assertThat(token(client, revoked, address()).status()).isEqualTo(200);
    revokeAllBut("Shop", "Default");
    String onlyRandom = openClient("Only random keys");

    List<Guess> guesses = new ArrayList<>();
    for (String[] pair :
        new String[][] {
          {"nobody-at-all", "wrong"},
          {"nobody-at-all", random},
          {client, "wrong"},
          {client, revoked},
          {client, random + "x"},
          {onlyRandom, "wrong"},
          {onlyRandom, random}
        }) {
      guesses.add(guess(pair[0], pair[1]));
    }

    assertThat(guesses).allSatisfy(guess -> assertThat(guess).isEqualTo(guesses.getFirst()));
    assertThat(guesses.getFirst().slowHashes()).isEqualTo(1);
    assertThat(guesses.getFirst().statuses()).startsWith(401, 401).endsWith(400, 400);
  }

  /** Everything that a guesser can see of one pair, up to the throttle and beyond. */
  private Guess guess(String clientId, String secret) {
    String source = address();
    double before = slowHashes();
    Api.Answer first = token(clientId, secret, source);
    double after = slowHashes();
    List<Integer> statuses = new ArrayList<>(List.of(first.status()));
    String last = "";
    for (int i = 0; i < 11; i++) {
      Api.Answer next = token(clientId, secret, source);
      statuses.add(next.status());
      last = next.body();
    }
    return new Guess(statuses, first.body(), last, (int) (after - before));
  }

  private record Guess(List<Integer> statuses, String first, String last, int slowHashes) {}

  private double slowHashes() {
    return meters.counter("kontor.identity.slow-hashes").count();
  }

  private void choose(String key) {
    assertThat(
            api.service()
                .post(
                    "/internal/clients/" + client + "/keys",
                    "{\"name\": \"Default\", \"key\": \"%s\"}".formatted(key))
                .status())
        .isEqualTo(200);
  }

  private void revokeAllBut(String... names) {
    api.service()
        .get("/internal/clients/" + client + "/keys")
        .json()
        .forEach(key -> {
          if (!List.of(names).contains(key.get("name").asString())) {
            merchant.delete(path("/keys/" + key.get("id").asString()));
          }
        });
  }

  /** An address nobody has called from. */
  private static String address() {
    return network() + ":7::1";
  }

  private static String network() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "2001:%x:%x".formatted(random.nextInt(0x10000), random.nextInt(0x10000));
  }

  private Api.Answer token(String clientId, String secret, String source) {
    return api.service()
        .post(
            "/internal/oauth/token",
            "{\"clientId\": \"%s\", \"apiKey\": \"%s\", \"source\": \"%s\"}"
                .formatted(clientId, secret, source));
  }
}
