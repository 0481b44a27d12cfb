package io.kontor.identity.clientaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import org.junit.jupiter.api.Test;

class ClientIT extends IdentityTest {

  @Test
  void showsAndChangesTheAccount() {
    Api.Answer fresh = merchant.get(path("/clients"));
    assertThat(fresh.text("ClientId")).isEqualTo(client);
    assertThat(fresh.json().get("TechEmails")).isEmpty();
    assertThat(fresh.json().get("HeadquartersAddress").has("AddressLine2")).isTrue();

    Api.Answer changed =
        merchant.put(
            path("/clients"),
            """
            {"TechEmails": ["tech@example.com"], "PrimaryThemeColour": "#14505f", "PlatformURL": "https://shop.example",
             "PlatformCategorization": {"BusinessType": "MARKETPLACE", "Sector": "SERVICES_JOBBING_EDUCATION"},
             "HeadquartersPhoneNumber": "+33123456789", "Name": "Other", "TaxNumber": null}
            """);
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.text("Name")).isEqualTo("Acme");
    assertThat(changed.text("PlatformURL")).isEqualTo("https://shop.example");
    assertThat(merchant.get(path("/clients")).json()).isEqualTo(changed.json());
  }

  @Test
  void refusesWhatCannotBe() {
    Api.Answer refused =
        merchant.put(
            path("/clients"),
            """
            {"TechEmails": ["x"], "PrimaryThemeColour": "red", "PlatformURL": "javascript:alert(1)",
             "PlatformType": "CASINO", "HeadquartersAddress": {"City": "Paris"}}
            """);

    assertThat(refused.json().get("errors").propertyNames())
        .contains(
            "TechEmails",
            "PrimaryThemeColour",
            "PlatformURL",
            "PlatformType",
            "HeadquartersAddress.Country");
    assertThat(api.merchant(client, "client:read").put(path("/clients"), "{}").status())
        .isEqualTo(403);
  }

  @Test
  void takesALogoThatIsAPictureAndServesIt() {
    String pixel = "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

    assertThat(merchant.put(path("/clients/logo"), "{\"File\": \"" + pixel + "\"}").status())
        .isEqualTo(204);

    assertThat(merchant.get(path("/clients")).text("Logo")).endsWith(path("/clients/logo"));
    assertThat(merchant.get(path("/clients/logo")).header("Content-Type")).isEqualTo("image/gif");
    assertThat(merchant.put(path("/clients/logo"), "{\"File\": \"PHN2Zy8+\"}").status())
        .isEqualTo(400);
    assertThat(merchant.put(path("/clients/logo"), "{}").text("errors.File")).isNotNull();
  }

  @Test
  void tellsTheRulesOfCountries() {
    assertThat(
            merchant
                .get("/v2.01/countries/mo/authorizations")
                .text("Authorization.BlockBankAccountCreation"))
        .isEqualTo("true");
    assertThat(merchant.get("/v2.01/countries/FR/authorizations").text("CountryName"))
        .isEqualTo("France");
    assertThat(merchant.get(path("/countries/authorizations?per_page=100")).json()).hasSize(100);
    assertThat(merchant.get("/v2.01/countries/QQ/authorizations").status()).isEqualTo(404);
  }
}
