package io.kontor.platform.simulation;

import io.kontor.platform.fault.CrashInjector;
import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Arms the point at which this process ends; exists only where {@code kontor.time-travel} is on,
 * which it never is in production.
 */
@RestController
public final class CrashPointController {
  private final CrashInjector injector;

  /** A controller for the injector. */
  public CrashPointController(CrashInjector injector) {
    this.injector = injector;
  }

  @GetMapping("/internal/crash-point")
  @RequiresScope("crashes:arm")
  CrashPointView read() {
    return new CrashPointView(injector.armedPoint());
  }

  @PutMapping("/internal/crash-point")
  @RequiresScope("crashes:arm")
  CrashPointView arm(@Valid @RequestBody CrashPointRequest request) {
    Set<String> subjects = request.subjects() == null ? Set.of() : request.subjects();
    int count = request.count() == null ? Math.max(1, subjects.size()) : request.count();
    injector.arm(request.point(), count, subjects);
    return read();
  }

  @DeleteMapping("/internal/crash-point")
  @RequiresScope("crashes:arm")
  CrashPointView disarm() {
    injector.disarm();
    return read();
  }

  /** Without a count: all named subjects, or the first to come when none is named. */
  record CrashPointRequest(
      @NotBlank @Size(max = 40) String point,
      @Nullable @Min(1) @Max(100) Integer count,
      @Nullable @Size(max = 100) Set<String> subjects) {}

  record CrashPointView(@Nullable String point) {}
}
