package io.kontor.compliance;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import io.kontor.platform.test.OtherServices;
import java.util.Locale;
import java.util.UUID;

/** Plays identity-service. */
public final class Identity {
  private Identity() {}

  /** Knows nobody. */
  public static void reset() {
    OtherServices.mock().resetAll();
    OtherServices.mock().stubFor(get(urlMatching("/identity/.*")).willReturn(notFound()));
  }

  /** A natural owner of the client. */
  public static String natural(String clientId) {
    return user(clientId, "NATURAL", null, "OWNER", "ACTIVE");
  }

  /** A user; gives the id. */
  public static String user(
      String clientId, String personType, String legalType, String category, String status) {
    String id = "user_m_" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    OtherServices.mock()
        .stubFor(
            get("/identity/internal/clients/" + clientId + "/users/" + id)
                .willReturn(
                    okJson(json(id, clientId, 1, personType, legalType, category, status))));
    return id;
  }

  /** A company that has given all data that a level may depend on. */
  public static String company(String clientId, String legalType) {
    String id = user(clientId, "LEGAL", legalType, "OWNER", "ACTIVE");
    OtherServices.mock()
        .stubFor(
            get("/identity/internal/clients/" + clientId + "/users/" + id)
                .willReturn(okJson(companyJson(id, clientId, 1, legalType, GIVEN))));
    return id;
  }

  /** All members that a level may depend on, as JSON strings. */
  public static final String GIVEN =
      "\"CompanyNumber\",\"HeadquartersAddress\",\"LegalRepresentativeEmail\",\"LegalRepresentativeAddress\"";

  /** A company's data as identity-service writes it, with these members given. */
  public static String companyJson(
      String id, String clientId, int version, String legalType, String given) {
    return json(id, clientId, version, "LEGAL", legalType, "OWNER", "ACTIVE")
        .replace("\"kycLevel\"", "\"givenData\":[" + given + "],\"kycLevel\"");
  }

  /** A bank account; gives the id. */
  public static String bankAccount(String clientId, String iban, String bic, String country) {
    String id = "bankacc_m_" + UUID.randomUUID();
    OtherServices.mock()
        .stubFor(
            get("/identity/internal/clients/" + clientId + "/bank-accounts/" + id)
                .willReturn(
                    okJson(
                        """
                        {"id":"%s","clientId":"%s","userId":"u","type":"IBAN","iban":"%s","bic":"%s","country":"%s"}
                        """
                            .formatted(id, clientId, iban, bic, country))));
    return id;
  }

  /** The user's data as identity-service writes it. */
  public static String json(
      String id,
      String clientId,
      int version,
      String personType,
      String legalType,
      String category,
      String status) {
    return """
    {"id":"%s","clientId":"%s","version":%d,"personType":"%s","legalPersonType":%s,"userCategory":"%s",
     "status":"%s","kycLevel":"LIGHT","displayName":"Somebody","email":"somebody@example.org"}
    """
        .formatted(
            id,
            clientId,
            version,
            personType,
            legalType == null ? "null" : "\"" + legalType + "\"",
            category,
            status);
  }

  /** An event of identity-service. */
  public static String event(String type, String subject, String data) {
    return """
    {"specversion":"1.0","id":"%s","source":"/test","type":"io.kontor.%s.v1","subject":"%s",
     "time":"2026-01-31T12:00:00Z","datacontenttype":"application/json","clientid":"acme","data":%s}
    """
        .formatted(UUID.randomUUID(), type, subject, data);
  }
}
