package io.kontor.gateway.routing;

import static io.kontor.gateway.upstream.Owner.COMPLIANCE;
import static io.kontor.gateway.upstream.Owner.DISPUTE;
import static io.kontor.gateway.upstream.Owner.IDENTITY;
import static io.kontor.gateway.upstream.Owner.REPORTING;
import static io.kontor.gateway.upstream.Owner.TRANSACTION;
import static io.kontor.gateway.upstream.Owner.WALLET;
import static io.kontor.gateway.upstream.Owner.WEBHOOK;

import io.kontor.gateway.edge.CanonicalPath;
import io.kontor.gateway.upstream.Owner;
import io.kontor.platform.http.RequestSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which service owns a path of the merchant API. First match wins, letter case is ignored.
 *
 * <p>Source: architecture, section 4.
 */
public final class RouteTable {

  /** The table, in order. */
  public static final List<RouteRule> RULES =
      List.of(
          // Wallets and what they hold.
          rule("/users/*/wallets", WALLET),
          rule("/users/*/emoney/**", WALLET),
          rule("/wallets", WALLET),
          rule("/wallets/*", WALLET),
          rule("/clients/wallets", WALLET),
          rule("/clients/wallets/*", WALLET),
          rule("/clients/wallets/*/*", WALLET),

          // Who a user is, and whether they may act.
          rule("/users/*/kyc/**", COMPLIANCE),
          rule("/kyc/**", COMPLIANCE),
          rule("/users/*/blockstatus", COMPLIANCE),
          rule("/users/*/regulatory", COMPLIANCE),
          rule("/limits/**", COMPLIANCE),

          // Disputes and their evidence.
          rule("/users/*/disputes", DISPUTE),
          rule("/wallets/*/disputes", DISPUTE),
          rule("/payins/*/disputes", DISPUTE),
          rule("/disputes", DISPUTE),
          rule("/disputes/*", DISPUTE),
          rule("/disputes/*/submit", DISPUTE),
          rule("/disputes/*/close", DISPUTE),
          rule("/disputes/*/documents/**", DISPUTE),
          rule("/dispute-documents/**", DISPUTE),

          // Everything that moves money, and what it is moved with.
          rule("/users/*/cards", TRANSACTION),
          rule("/users/*/transactions", TRANSACTION),
          rule("/users/*/preauthorizations", TRANSACTION),
          rule("/users/*/deposit-preauthorizations", TRANSACTION),
          rule("/users/*/mandates", TRANSACTION),
          rule("/users/*/bankaccounts/*/mandates", TRANSACTION),
          rule("/bankaccounts/*/transactions", TRANSACTION),
          rule("/wallets/*/transactions", TRANSACTION),
          rule("/wallets/*/bankingaliases/**", TRANSACTION),
          rule("/clients/wallets/*/*/transactions", TRANSACTION),
          rule("/clients/transactions", TRANSACTION),
          rule("/clients/payouts", TRANSACTION),
          rule("/clients/payins/**", TRANSACTION),
          rule("/clients/conversions/**", TRANSACTION),
          rule("/disputes/*/transactions", TRANSACTION),
          rule("/repudiations/**", TRANSACTION),
          rule("/settlements/**", TRANSACTION),
          rule("/cardregistrations/**", TRANSACTION),
          rule("/cards/**", TRANSACTION),
          rule("/preauthorizations/**", TRANSACTION),
          rule("/deposit-preauthorizations/**", TRANSACTION),
          rule("/extended-preauthorizations/**", TRANSACTION),
          rule("/payins/**", TRANSACTION),
          rule("/payouts/**", TRANSACTION),
          rule("/transfers/**", TRANSACTION),
          rule("/refunds/**", TRANSACTION),
          rule("/approvals/**", TRANSACTION),
          rule("/approval-rules/**", TRANSACTION),
          rule("/recurringpayinregistrations/**", TRANSACTION),
          rule("/mandates/**", TRANSACTION),
          rule("/conversions/**", TRANSACTION),
          rule("/bankingaliases/**", TRANSACTION),
          rule("/payment-methods/**", TRANSACTION),
          rule("/transactions/**", TRANSACTION),

          // Reading across services.
          rule("/reports/**", REPORTING),
          rule("/reporting/**", REPORTING),
          rule("/search", REPORTING),
          rule("/overview", REPORTING),

          // Events and their delivery.
          rule("/events/**", WEBHOOK),
          rule("/hooks/**", WEBHOOK),

          // Whether a user can be closed is known where money is on its way.
          new RouteRule("/users/natural/*", TRANSACTION, "DELETE"),
          new RouteRule("/users/legal/*", TRANSACTION, "DELETE"),

          // The client, its people and keys, its users and their bank accounts.
          rule("/users/**", IDENTITY),
          rule("/clients/**", IDENTITY),
          rule("/countries/**", IDENTITY),
          rule("/keys/**", IDENTITY),
          rule("/audit/**", IDENTITY),
          rule("/notes/**", IDENTITY),
          rule("/tags/**", IDENTITY),
          rule("/me", IDENTITY));

  /** Calls whose body carries a file as base64. */
  static final List<String> UPLOADS =
      List.of("/users/*/kyc/documents/*/pages", "/disputes/*/documents/*/pages", "/clients/logo");

  /** Links to files, which carry their own secret and are opened without credentials. */
  static final List<String> FILE_LINKS =
      List.of("/kyc/files/*", "/dispute-documents/files/*", "/reports/files/*");

  private static final List<RouteRule.Pattern> FILE_LINK_PATTERNS =
      FILE_LINKS.stream().map(RouteRule.Pattern::of).toList();

  private static final List<RouteRule.Pattern> UPLOAD_PATTERNS =
      UPLOADS.stream().map(RouteRule.Pattern::of).toList();

  private final Map<String, List<Compiled>> byFirstSegment = new HashMap<>();

  /** The table, indexed by the first segment of its patterns. */
  public RouteTable() {
    for (RouteRule rule : RULES) {
      RouteRule.Pattern pattern = RouteRule.Pattern.of(rule.pattern());
      byFirstSegment
          .computeIfAbsent(pattern.segments().getFirst(), first -> new ArrayList<>())
          .add(new Compiled(pattern, rule.owner(), rule.method()));
    }
  }

  /** True for a link to a file: a read that needs no credentials. */
  public static boolean isFileLink(String method, String path) {
    if (!RequestSyntax.isRead(method)) {
      return false;
    }
    List<String> segments = CanonicalPath.segments(path);
    if (segments.size() < 3 || !segments.getFirst().equals("v2.01")) {
      return false;
    }
    List<String> resource = segments.subList(2, segments.size());
    return FILE_LINK_PATTERNS.stream().anyMatch(pattern -> pattern.matches(resource));
  }

  /** Where a call of a canonical path leads. */
  public Route find(String method, String path) {
    List<String> segments = CanonicalPath.segments(path);
    if (segments.size() < 2 || !segments.getFirst().equals("v2.01")) {
      return new Route.NoRoute();
    }
    String client = segments.get(1);
    if (client.equalsIgnoreCase("countries")) { // The one resource without a ClientId.
      return new Route.Owned(IDENTITY, null, false);
    }
    List<String> resource = segments.subList(2, segments.size());
    if (resource.isEmpty()) {
      return new Route.NoRoute();
    }
    if (resource.getFirst().equalsIgnoreCase("responses")) {
      return resource.size() == 2
          ? new Route.ReadBack(client, resource.get(1))
          : new Route.NoRoute();
    }
    List<Compiled> candidates =
        byFirstSegment.getOrDefault(resource.getFirst().toLowerCase(Locale.ROOT), List.of());
    for (Compiled candidate : candidates) {
      if (candidate.isFor(method) && candidate.pattern().matches(resource)) {
        boolean upload = UPLOAD_PATTERNS.stream().anyMatch(pattern -> pattern.matches(resource));
        return new Route.Owned(candidate.owner(), client, upload);
      }
    }
    return new Route.NoRoute();
  }

  private static RouteRule rule(String pattern, Owner owner) {
    return new RouteRule(pattern, owner, null);
  }

  private record Compiled(RouteRule.Pattern pattern, Owner owner, @Nullable String method) {
    boolean isFor(String asked) {
      return method == null || method.equals(asked);
    }
  }

  /** Where a path leads. */
  public sealed interface Route {

    /** The ClientId in the path; null when the path has none. */
    @Nullable String clientId();

    /**
     * A service owns it.
     *
     * @param upload true when the body may carry a file
     */
    record Owned(Owner owner, @Nullable String clientId, boolean upload) implements Route {}

    /** The stored answer of an earlier call, kept by the service that handled it. */
    record ReadBack(String clientId, String key) implements Route {}

    /** No service owns it. */
    record NoRoute() implements Route {

      @Override
      public @Nullable String clientId() {
        return null;
      }
    }
  }
}
