package io.kontor.wallet.client.identity;

import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** What this service asks identity-service. Source: docs/architecture.md, "Internal calls". */
public interface IdentityClient {

  /** A user of the client; empty answer body never, 404 when unknown. */
  @GetExchange("/internal/clients/{clientId}/users/{id}")
  Optional<UserEventData> user(@PathVariable String clientId, @PathVariable String id);

  /** The part of a user that wallets depend on. */
  record UserEventData(String id, String clientId, String status, long version) {}
}
