package io.kontor.compliance.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asked before each transaction. Source: docs/architecture.md, "Internal calls". */
@RestController
class ScreeningController {
  private final ScreenTransaction screenTransaction;

  ScreeningController(ScreenTransaction screenTransaction) {
    this.screenTransaction = screenTransaction;
  }

  @PostMapping("/internal/screenings")
  @RequiresScope("screenings:ask")
  ScreeningAnswer screen(@Valid @RequestBody ScreeningRequest request) {
    ScreenTransaction.Refusal refused = screenTransaction.execute(request);
    return refused == null
        ? new ScreeningAnswer("ACCEPT", null, null)
        : new ScreeningAnswer("REFUSE", refused.code(), refused.message());
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ScreeningAnswer(
      String decision, @Nullable String resultCode, @Nullable String resultMessage) {}
}
