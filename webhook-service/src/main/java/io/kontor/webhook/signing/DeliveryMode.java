package io.kontor.webhook.signing;

/** How a hook is called. Kontor's addition to the contract. */
public enum DeliveryMode {
  /** The contract's GET with EventType, RessourceId and Date; the default. */
  NOTIFICATION,
  /** A POST with a JSON body and the headers of Standard Webhooks. */
  SIGNED_POST
}
