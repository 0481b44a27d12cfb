package io.kontor.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.webhook.WebhookSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final Lanes lanes =
      new Lanes(
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
  void countsCallsByLaneAndClient() {
    lanes.begin("acme a.example:443 hook_1");
    lanes.begin("acme a.example:443 hook_1");
    lanes.begin("acme a.example:444 hook_2");
    lanes.begin("other a.example:443 hook_3");
    lanes.end("other a.example:443 hook_3");

    Lanes.Room room = lanes.room(17);

    assertThat(room.free()).isEqualTo(17);
    assertThat(room.slowFree()).isEqualTo(10);
    assertThat(room.lanes())
        .containsExactlyInAnyOrder(
            new Lanes.BusyLane("acme a.example:443 hook_1", 2, false),
            new Lanes.BusyLane("acme a.example:444 hook_2", 1, false));
    assertThat(room.clients()).containsExactly(new Lanes.BusyClient("acme", 3, 0));
  }

  @Test
  void keepsApartWhatIsSlowUntilItAnswers() {
    lanes.begin("acme a.example:443 hook_1");
    lanes.learn("acme a.example:443 hook_1", true);
    lanes.learn("acme a.example:443 hook_2", true);

    assertThat(lanes.room(19))
        .isEqualTo(
            new Lanes.Room(
                19,
                3,
                8,
                4,
                9,
                lanes.room(19).lanes(),
                List.of(new Lanes.BusyClient("acme", 1, 1))));
    assertThat(lanes.room(19).lanes())
        .containsExactlyInAnyOrder(
            new Lanes.BusyLane("acme a.example:443 hook_1", 1, true),
            new Lanes.BusyLane("acme a.example:443 hook_2", 0, true));

    lanes.learn("acme a.example:443 hook_1", false);
    lanes.learn("acme a.example:443 hook_2", false);

    assertThat(lanes.room(19).slowFree()).isEqualTo(10);
    assertThat(lanes.room(19).lanes())
        .containsExactly(new Lanes.BusyLane("acme a.example:443 hook_1", 1, false));
  }
}
