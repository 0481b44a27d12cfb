package io.kontor.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StateMachineTest {
  private enum Light {
    RED,
    GREEN,
    AMBER,
    BROKEN
  }

  private final StateMachine<Light> machine =
      StateMachine.of("TrafficLight", Light.RED, Light.AMBER)
          .allow(Light.RED, Light.GREEN, "the way is free")
          .allow(Light.GREEN, Light.AMBER, "somebody else waits")
          .allow(Light.AMBER, Light.RED, "three seconds are over")
          .allow(Light.AMBER, Light.BROKEN, "no current");

  @Test
  void allowsWhatTheTableNamesAndNothingElse() {
    for (Light from : Light.values()) {
      for (Light to : Light.values()) {
        boolean named =
            switch (from) {
              case RED -> to == Light.GREEN;
              case GREEN -> to == Light.AMBER;
              case AMBER -> to == Light.RED || to == Light.BROKEN;
              case BROKEN -> false;
            };
        assertThat(machine.allows(from, to)).as(from + " to " + to).isEqualTo(named);
        if (named) {
          assertThat(machine.advance(from, to)).isEqualTo(to);
          assertThat(machine.change(from, to)).isEqualTo(to);
        } else {
          assertThatThrownBy(() -> machine.advance(from, to))
              .isInstanceOf(IllegalStateException.class)
              .hasMessage("TrafficLight cannot go from " + from + " to " + to);
        }
      }
    }
  }

  @Test
  void stayingIsAChangeThatIsAllowedButNoAdvance() {
    assertThat(machine.change(Light.RED, Light.RED)).isEqualTo(Light.RED);
    assertThatThrownBy(() -> machine.change(Light.RED, Light.BROKEN))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void startsOnlyInAnInitialState() {
    assertThat(machine.start(Light.RED)).isEqualTo(Light.RED);
    assertThat(machine.start(Light.AMBER)).isEqualTo(Light.AMBER);
    assertThatThrownBy(() -> machine.start(Light.GREEN))
        .hasMessage("TrafficLight cannot start as GREEN");
  }

  @Test
  void refusesTwoCausesForOneArrow() {
    assertThatThrownBy(() -> machine.allow(Light.RED, Light.GREEN, "a whim"))
        .hasMessage("TrafficLight has two arrows from RED to GREEN");
  }

  @Test
  void drawsEachArrowWithItsCauseAndTheEnd() {
    assertThat(machine.fileName()).isEqualTo("traffic-light");
    assertThat(machine.document())
        .isEqualTo(
            """
            # States of a TrafficLight

            Written by a test from the state machine; do not edit.

            ```mermaid
            stateDiagram-v2
              [*] --> RED
              [*] --> AMBER
              RED --> GREEN: the way is free
              GREEN --> AMBER: somebody else waits
              AMBER --> RED: three seconds are over
              AMBER --> BROKEN: no current
              BROKEN --> [*]
            ```
            """);
  }
}
