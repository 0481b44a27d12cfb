package io.kontor.transaction.repudiation;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Money;
import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money in suspense, for operators. Source: docs/runbooks/suspense.md. */
@RestController
class SuspenseController {
  private final Suspense suspense;
  private final ClearSuspense clearSuspense;
  private final Ids ids;
  private final Clock clock;

  SuspenseController(Suspense suspense, ClearSuspense clearSuspense, Ids ids, Clock clock) {
    this.suspense = suspense;
    this.clearSuspense = clearSuspense;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/internal/suspense")
  @RequiresScope("suspense:read")
  Items list(@RequestParam(required = false) @Nullable String clientId) {
    return new Items(suspense.items(clientId));
  }

  @PostMapping("/internal/clients/{clientId}/suspense-clearances")
  @RequiresScope("suspense:clear")
  SuspenseClearance clear(
      @PathVariable String clientId, @Valid @RequestBody ClearanceRequest request) {
    return clearSuspense.execute(request.decision(ids.next("clearance"), clientId, clock));
  }

  /** What is in suspense. */
  record Items(List<Suspense.Item> items) {}

  /**
   * A decision.
   *
   * @param reference the operator's name for it
   * @param from CREDIT or FEES
   * @param reason why the client carries the amount
   * @param decidedBy who decided
   * @param agreedBy who agreed; somebody else
   */
  record ClearanceRequest(
      @NotBlank @Size(max = 200) String reference,
      @NotBlank String repudiationId,
      @NotNull Money amount,
      SuspenseClearance.@NotNull From from,
      @NotBlank @Size(max = 1000) String reason,
      @NotBlank @Size(max = 200) String decidedBy,
      @NotBlank @Size(max = 200) String agreedBy) {
    SuspenseClearance decision(String id, String clientId, Clock clock) {
      String first = decidedBy.strip();
      String second = agreedBy.strip();
      if (first.equalsIgnoreCase(second)) {
        throw ApiException.invalid("agreedBy", "Two people must agree.");
      }
      return new SuspenseClearance(
          id,
          clientId,
          reference,
          repudiationId,
          amount,
          from,
          reason.strip(),
          first,
          second,
          clock.instant(),
          SuspenseClearance.Status.PENDING,
          null);
    }
  }
}
