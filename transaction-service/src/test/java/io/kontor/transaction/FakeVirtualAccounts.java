package io.kontor.transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Virtual accounts of the bank: IBANs by reference, numbered wires, returns that happen once. */
final class FakeVirtualAccounts {
  private final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
  private final Map<String, List<String>> wiresOf = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> wires = new ConcurrentHashMap<>();

  /** Money arrives; answers the wire's id. */
  synchronized String wire(String account, String currency, long amount) {
    List<String> ids = wiresOf.computeIfAbsent(account, _ -> new ArrayList<>());
    String id = "vwire_" + account + "_" + (ids.size() + 1);
    Map<String, Object> wire = new HashMap<>();
    wire.put("id", id);
    wire.put("reference", account);
    wire.put("number", ids.size() + 1);
    wire.put("amount", Map.of("currency", currency, "amount", amount));
    wire.put("wireReference", "invoice 12");
    wire.put(
        "debitedBankAccount",
        Map.of(
            "ownerName", "Jane Payer", "iban", "FR7630004000031234567890143", "bic", "BNPAFRPP"));
    wire.put("status", "RECEIVED");
    wires.put(id, wire);
    ids.add(id);
    return id;
  }

  /** Why the wire went back, or null. */
  Object returnReason(String id) {
    return wires.get(id).get("returnReason");
  }

  synchronized Object respond(String path, JsonNode body, String query) {
    String[] part = path.split("/");
    if (path.equals("/sandbox/bank/virtual-accounts")) {
      if (!body.get("country").asString().equals("FR")) {
        return FakeEnvironment.BAD_REQUEST;
      }
      return accounts.computeIfAbsent(
          body.get("reference").asString(),
          reference ->
              Map.of(
                  "reference",
                  reference,
                  "iban",
                  "FR76" + reference.substring(reference.length() - 23),
                  "bic",
                  "CMBRFR2BXXX"));
    }
    if (path.endsWith("/wires")) {
      int after = Integer.parseInt(query.substring("after=".length()));
      return wiresOf.getOrDefault(part[4], List.of()).stream().skip(after).map(wires::get).toList();
    }
    Map<String, Object> wire = wires.get(part[4]);
    if (path.endsWith("/return") && wire.get("status").equals("RECEIVED")) {
      wire.put("status", "RETURNED");
      wire.put("returnReason", body.get("reason").asString());
    }
    return wire;
  }
}
