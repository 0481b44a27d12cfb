package io.kontor.bench.chaos;

import tools.jackson.databind.JsonNode;

/**
 * A transaction as a list shows it.
 *
 * @param tag the key of the operation that made it
 * @param debited in minor units, as the two after it
 */
record Listed(
    String id,
    String tag,
    String status,
    String resultCode,
    long debited,
    long credited,
    long fees) {

  static Listed of(JsonNode item) {
    return new Listed(
        item.path("Id").asString(""),
        item.path("Tag").asString(""),
        item.path("Status").asString(""),
        item.path("ResultCode").asString(""),
        item.path("DebitedFunds").path("Amount").asLong(0),
        item.path("CreditedFunds").path("Amount").asLong(0),
        item.path("Fees").path("Amount").asLong(0));
  }
}
