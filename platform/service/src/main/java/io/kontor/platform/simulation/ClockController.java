package io.kontor.platform.simulation;

import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Moves the business clock; exists only where {@code kontor.time-travel} is on, which no production
 * setting does.
 */
@RestController
public final class ClockController {
  private final MovableClock clock;

  /** A controller over the service's clock. */
  public ClockController(MovableClock clock) {
    this.clock = clock;
  }

  @GetMapping("/internal/clock")
  @RequiresScope("clock:move")
  ClockView read() {
    return new ClockView(clock.offset(), clock.instant());
  }

  @PutMapping("/internal/clock")
  @RequiresScope("clock:move")
  ClockView move(@Valid @RequestBody ClockRequest request) {
    clock.move(request.offset());
    return read();
  }

  /** ISO-8601 duration from real time, negative for the past. */
  record ClockRequest(@NotNull Duration offset) {}

  record ClockView(Duration offset, Instant now) {}
}
