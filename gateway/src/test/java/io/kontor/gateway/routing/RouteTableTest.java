package io.kontor.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.gateway.edge.CanonicalPath;
import io.kontor.gateway.routing.RouteTable.Route;
import io.kontor.gateway.upstream.Owner;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private final RouteTable table = new RouteTable();

  /** Every endpoint of the contract, in the spelling of the reference. */
  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvFileSource(resources = "/endpoints.csv", numLinesToSkip = 1)
  void leadsEachEndpointToItsOwner(String method, String path, String owner) {
    if (owner.equals("outside")) {
      return; // The token page of the card acquirer is not ours to route.
    }
    String concrete = path.replace("{ClientId}", "acme").replaceAll("\\{[A-Za-z]+}", "Some_Id-01");

    assertOwner(method, concrete, owner);
    assertOwner(method, concrete.toLowerCase(Locale.ROOT), owner);
    assertOwner(method, concrete.toUpperCase(Locale.ROOT) + "/", owner);
  }

  @ParameterizedTest
  @CsvSource({
    "/v2.01/acme/transactions, transaction",
    "/v2.01/acme/search, reporting",
    "/v2.01/acme/overview, reporting",
    "/v2.01/acme/keys, identity",
    "/v2.01/acme/keys/k1, identity",
    "/v2.01/acme/audit, identity",
    "/v2.01/acme/audit/verification, identity",
    "/v2.01/acme/audit/export, identity",
    "/v2.01/acme/notes/note_1, identity",
    "/v2.01/acme/tags/objects, identity",
    "/v2.01/acme/me, identity",
    "/v2.01/acme/approvals, transaction",
    "/v2.01/acme/approvals/approval_m_1/approve, transaction",
    "/v2.01/acme/approval-rules, transaction",
    "/v2.01/acme/limits, compliance",
    "/v2.01/acme/limits/usage, compliance",
    "/v2.01/acme/limits/limit_m_1, compliance",
    "/v2.01/acme/countries/FR/authorizations, identity"
  })
  void leadsOwnAdditionsToTheirOwner(String path, String owner) {
    assertOwner("GET", path, owner);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2.01",
        "/v2.01/acme",
        "/v2.01/acme/nothing",
        "/v2.01/acme/internal/clients",
        "/v2.01/acme/wallets/w/unknown",
        "/v2.01/acme/disputes/d/unknown",
        "/v2.01/acme/responses",
        "/v2.01/acme/responses/a/b",
        "/v3.0/acme/users",
        "/internal/oauth/token",
        "/callbacks/acquirer",
        "/actuator/health"
      })
  void leadsAnythingElseNowhere(String path) {
    assertThat(table.find("GET", path)).isInstanceOf(Route.NoRoute.class);
  }

  @Test
  void knowsWhichCallsCarryFiles() {
    assertThat(table.find("GET", "/v2.01/acme/users/u/KYC/documents/d/pages"))
        .isEqualTo(new Route.Owned(Owner.COMPLIANCE, "acme", true));
    assertThat(table.find("GET", "/v2.01/acme/disputes/d/documents/e/pages"))
        .isEqualTo(new Route.Owned(Owner.DISPUTE, "acme", true));
    assertThat(table.find("GET", "/v2.01/acme/clients/logo"))
        .isEqualTo(new Route.Owned(Owner.IDENTITY, "acme", true));
    assertThat(table.find("GET", "/v2.01/acme/users/u/KYC/documents/d"))
        .isEqualTo(new Route.Owned(Owner.COMPLIANCE, "acme", false));
  }

  private void assertOwner(String method, String raw, String owner) {
    if (!(CanonicalPath.of(raw) instanceof CanonicalPath.Accepted(String path))) {
      throw new AssertionError("refused: " + raw);
    }
    Route route = table.find(method, path);
    switch (owner) {
      case "none", "gateway" -> assertThat(route).isInstanceOf(Route.NoRoute.class);
      case "readback" -> assertThat(route).isInstanceOf(Route.ReadBack.class);
      default ->
          assertThat(route)
              .isInstanceOfSatisfying(
                  Route.Owned.class,
                  owned -> assertThat(owned.owner()).isEqualTo(Owner.ofKey(owner)));
    }
  }
}
