package io.kontor.platform.crash;

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
 * Arms the point at which this process dies; exists only where {@code kontor.time-travel} is on,
 * which no production setting does.
 */
@RestController
public final class CrashController {
  private final ArmedCrashes crashes;

  /** A controller over what is armed. */
  public CrashController(ArmedCrashes crashes) {
    this.crashes = crashes;
  }

  @GetMapping("/internal/crash-point")
  @RequiresScope("crashes:arm")
  CrashPointView read() {
    return new CrashPointView(crashes.armedPoint());
  }

  @PutMapping("/internal/crash-point")
  @RequiresScope("crashes:arm")
  CrashPointView arm(@Valid @RequestBody CrashPointRequest request) {
    Set<String> subjects = request.subjects() == null ? Set.of() : request.subjects();
    int count = request.count() == null ? Math.max(1, subjects.size()) : request.count();
    crashes.arm(request.point(), count, subjects);
    return read();
  }

  @DeleteMapping("/internal/crash-point")
  @RequiresScope("crashes:arm")
  CrashPointView disarm() {
    crashes.disarm();
    return read();
  }

  /** Without a count: all named subjects, or the first to come when none is named. */
  record CrashPointRequest(
      @NotBlank @Size(max = 40) String point,
      @Nullable @Min(1) @Max(100) Integer count,
      @Nullable @Size(max = 100) Set<String> subjects) {}

  record CrashPointView(@Nullable String point) {}
}
