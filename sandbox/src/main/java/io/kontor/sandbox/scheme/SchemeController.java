package io.kontor.sandbox.scheme;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.scheme.Chargebacks.Chargeback;
import io.kontor.sandbox.scheme.Chargebacks.Document;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The card schemes as dispute-service calls them. Source: architecture, section 8. */
@RestController
@RequestMapping("/schemes/chargebacks/{id}")
class SchemeController {

  private final Chargebacks chargebacks;

  SchemeController(Chargebacks chargebacks) {
    this.chargebacks = chargebacks;
  }

  record ContestRequest(@Nullable Money amount, @Nullable List<Document> documents) {}

  @GetMapping
  Chargeback chargeback(@PathVariable String id) {
    return chargebacks.find(id).orElseThrow(() -> Problem.notFound("The chargeback"));
  }

  @PostMapping("/contest")
  Chargeback contest(@PathVariable String id, @RequestBody ContestRequest request) {
    return chargebacks.contest(
        id,
        Require.money("amount", request.amount(), 1),
        request.documents() == null ? List.of() : request.documents());
  }

  @PostMapping("/acceptance")
  Chargeback accept(@PathVariable String id) {
    return chargebacks.accept(id);
  }
}
