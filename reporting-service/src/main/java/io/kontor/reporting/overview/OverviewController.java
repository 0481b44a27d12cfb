package io.kontor.reporting.overview;

import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What staff see first. Kontor's addition to the contract. */
@RestController
final class OverviewController {
  private final Overviews overviews;

  OverviewController(Overviews overviews) {
    this.overviews = overviews;
  }

  /** Reads what staff see first. Numbers that the caller may not see are null. */
  @GetMapping("/v2.01/{clientId}/overview")
  @Requires(Requires.OWN_CLIENT)
  Overview read(@PathVariable String clientId, Caller caller) {
    return overviews.read(clientId, caller);
  }
}
