package io.kontor.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.webhook.WebhookSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryLimitsTest {
  private final DeliveryLimits limits =
      new DeliveryLimits(
          new WebhookSettings(
              false,
              Duration.ofSeconds(2),
              List.of(Duration.ofMinutes(1)),
              100,
              10,
              "from@example.com",
              "",
              20,
              8,
              3,
              Duration.ofDays(1),
              Duration.ofMinutes(1),
              Duration.ofSeconds(1)));

  @Test
  void countsCallsByReceiverAndClient() {
    limits.begin("acme a.example:443 hook_1");
    limits.begin("acme a.example:443 hook_1");
    limits.begin("acme a.example:444 hook_2");
    limits.begin("other a.example:443 hook_3");
    limits.end("other a.example:443 hook_3");

    DeliveryLimits.Capacity capacity = limits.capacity(17);

    assertThat(capacity.free()).isEqualTo(17);
    assertThat(capacity.slowFree()).isEqualTo(10);
    assertThat(capacity.receivers())
        .containsExactlyInAnyOrder(
            new DeliveryLimits.BusyReceiver("acme a.example:443 hook_1", 2, false),
            new DeliveryLimits.BusyReceiver("acme a.example:444 hook_2", 1, false));
    assertThat(capacity.clients()).containsExactly(new DeliveryLimits.BusyClient("acme", 3, 0));
  }

  @Test
  void keepsApartWhatIsSlowUntilItAnswers() {
    limits.begin("acme a.example:443 hook_1");
    limits.learn("acme a.example:443 hook_1", true);
    limits.learn("acme a.example:443 hook_2", true);

    assertThat(limits.capacity(19))
        .isEqualTo(
            new DeliveryLimits.Capacity(
                19,
                3,
                8,
                4,
                9,
                limits.capacity(19).receivers(),
                List.of(new DeliveryLimits.BusyClient("acme", 1, 1))));
    assertThat(limits.capacity(19).receivers())
        .containsExactlyInAnyOrder(
            new DeliveryLimits.BusyReceiver("acme a.example:443 hook_1", 1, true),
            new DeliveryLimits.BusyReceiver("acme a.example:443 hook_2", 0, true));

    limits.learn("acme a.example:443 hook_1", false);
    limits.learn("acme a.example:443 hook_2", false);

    assertThat(limits.capacity(19).slowFree()).isEqualTo(10);
    assertThat(limits.capacity(19).receivers())
        .containsExactly(new DeliveryLimits.BusyReceiver("acme a.example:443 hook_1", 1, false));
  }
}
