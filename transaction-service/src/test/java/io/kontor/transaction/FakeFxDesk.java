package io.kontor.transaction;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The FX desk with its real rules: holds and deals are repeatable, one deal per hold. */
final class FakeFxDesk {
  private static final Map<String, BigDecimal> PER_EURO =
      Map.of(
          "EUR", BigDecimal.ONE,
          "USD", new BigDecimal("1.085"),
          "JPY", new BigDecimal("163.2"),
          "KWD", new BigDecimal("0.3335"),
          "IDR", new BigDecimal("17150"));

  private final Map<String, Map<String, Object>> holds = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> deals = new ConcurrentHashMap<>();
  private volatile String refusal = "";

  /** Deals are refused with the code from now on; empty: they are made. */
  void refuse(String code) {
    refusal = code;
  }

  int madeAt(String hold) {
    return (int)
        deals.values().stream()
            .filter(deal -> deal.get("hold").equals(hold) && deal.get("status").equals("MADE"))
            .count();
  }

  Object respond(String method, String path, JsonNode body) {
    String[] part = path.split("/");
    if (path.startsWith("/sandbox/fx/rates/")) {
      return rate(part[4], part[5]);
    }
    if (path.equals("/sandbox/fx/holds")) {
      Map<String, Object> rate =
          rate(body.get("debitedCurrency").asString(), body.get("creditedCurrency").asString());
      return rate == null
          ? null
          : holds.computeIfAbsent(body.get("reference").asString(), _ -> rate);
    }
    if (path.equals("/sandbox/fx/deals")) {
      return deal(body);
    }
    return method.equals("GET") ? deals.get(part[part.length - 1]) : null;
  }

  private synchronized Map<String, Object> deal(JsonNode body) {
    String hold = body.get("hold").asString();
    if (!holds.containsKey(hold)) {
      return null;
    }
    String code = !refusal.isEmpty() ? refusal : madeAt(hold) > 0 ? "101113" : "000000";
    return deals.computeIfAbsent(
        body.get("reference").asString(),
        reference ->
            code.equals("000000")
                ? Map.of("reference", reference, "hold", hold, "status", "MADE")
                : Map.of(
                    "reference",
                    reference,
                    "hold",
                    hold,
                    "status",
                    "REFUSED",
                    "resultCode",
                    code,
                    "resultMessage",
                    "PSP timeout please try later"));
  }

  private static Map<String, Object> rate(String from, String to) {
    BigDecimal perFrom = PER_EURO.get(from);
    BigDecimal perTo = PER_EURO.get(to);
    if (perFrom == null || perTo == null) {
      return null;
    }
    BigDecimal market = perTo.divide(perFrom, java.math.MathContext.DECIMAL32);
    return Map.of(
        "debitedCurrency",
        from,
        "creditedCurrency",
        to,
        "marketRate",
        market.toPlainString(),
        "clientRate",
        market.multiply(new BigDecimal("0.99")).toPlainString(),
        "at",
        "2026-01-31T12:00:00Z");
  }
}
