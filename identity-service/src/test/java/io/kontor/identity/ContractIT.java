package io.kontor.identity;

import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each endpoint as it is on the wire; compared with docs/contract/identity. */
@Tag("writes-docs")
class ContractIT extends IdentityTest {
  private static final String ADDRESS =
      """
      {"AddressLine1": "1 rue A", "AddressLine2": null, "City": "Paris", "Region": "IDF", "PostalCode": "75001", "Country": "FR"}\
      """;
  private static final String PAYER =
      """
      {"FirstName": "Anna", "LastName": "Berg", "Email": "anna@example.com", "UserCategory": "PAYER"}\
      """;

  @Test
  void naturalUsers() {
    Api.Answer user =
        merchant
            .post(
                path("/users/natural"),
                """
                {"FirstName": "Anna", "LastName": "Berg", "Email": "anna@example.com", "Birthday": 300000000,
                 "Nationality": "FR", "CountryOfResidence": "FR", "Occupation": "Baker", "IncomeRange": 2,
                 "UserCategory": "OWNER", "TermsAndConditionsAccepted": true, "Tag": "vip", "Address": %s}\
                """
                    .formatted(ADDRESS))
            .example("users-natural-create");
    String natural = path("/users/natural/" + user.text("Id"));
    merchant.get(natural).example("users-natural-read");
    merchant.get(path("/users/" + user.text("Id"))).example("users-read");
    merchant
        .put(natural, "{\"LastName\": \"Dahl\", \"Tag\": null, \"KYCLevel\": \"REGULAR\"}")
        .example("users-natural-edit");
    merchant.get(path("/users?per_page=1")).example("users-list");
    merchant.post(path("/users/natural"), PAYER).example("users-natural-create-payer");
    merchant.post(path("/users/natural"), "{}").example("users-natural-create-refused");
    merchant.get(path("/users/natural/unknown")).example("users-natural-read-unknown");
  }

  @Test
  void legalUsers() {
    Api.Answer user =
        merchant
            .post(
                path("/users/legal"),
                """
                {"LegalPersonType": "BUSINESS", "Name": "Berg SARL", "Email": "office@example.com",
                 "UserCategory": "OWNER", "TermsAndConditionsAccepted": true, "CompanyNumber": "123456789",
                 "HeadquartersAddress": %s, "LegalRepresentativeFirstName": "Anna",
                 "LegalRepresentativeLastName": "Berg", "LegalRepresentativeBirthday": 300000000,
                 "LegalRepresentativeNationality": "FR", "LegalRepresentativeCountryOfResidence": "FR",
                 "LegalRepresentativeEmail": "anna@example.com"}\
                """
                    .formatted(ADDRESS))
            .example("users-legal-create");
    String legal = path("/users/legal/" + user.text("Id"));
    merchant.get(legal).example("users-legal-read");
    merchant.put(legal, "{\"Name\": \"Berg & Co\"}").example("users-legal-edit");
  }

  @Test
  void bankAccounts() {
    String user = merchant.post(path("/users/natural"), PAYER).text("Id");
    String accounts = path("/users/" + user + "/bankaccounts");
    String owner = "{\"OwnerName\": \"Anna Berg\", \"OwnerAddress\": " + ADDRESS + ", ";
    String id =
        merchant
            .post(
                accounts + "/iban",
                owner + "\"IBAN\": \"FR7630004000031234567890143\", \"Tag\": \"main\"}")
            .example("bankaccounts-iban-create")
            .text("Id");
    merchant
        .post(
            accounts + "/gb", owner + "\"AccountNumber\": \"55779911\", \"SortCode\": \"200000\"}")
        .example("bankaccounts-gb-create");
    merchant
        .post(accounts + "/us", owner + "\"AccountNumber\": \"123456789\", \"ABA\": \"021000021\"}")
        .example("bankaccounts-us-create");
    merchant
        .post(
            accounts + "/ca",
            owner
                + "\"AccountNumber\": \"1234567\", \"BranchCode\": \"00152\", \"InstitutionNumber\": \"614\", \"BankName\": \"The Big Bank\"}")
        .example("bankaccounts-ca-create");
    merchant
        .post(
            accounts + "/other",
            owner + "\"AccountNumber\": \"AE1277\", \"BIC\": \"BOMLAEAD\", \"Country\": \"AE\"}")
        .example("bankaccounts-other-create");
    merchant.get(accounts + "/" + id).example("bankaccounts-read");
    merchant.get(accounts + "?Active=true&per_page=2").example("bankaccounts-list");
    merchant.put(accounts + "/" + id, "{\"Active\": false}").example("bankaccounts-deactivate");
    merchant
        .post(
            path("/clients/bankaccounts/iban"),
            owner + "\"IBAN\": \"FR7630004000031234567890143\"}")
        .example("clients-bankaccounts-iban-create");
    merchant.get(path("/clients/bankaccounts")).example("clients-bankaccounts-list");
  }

  @Test
  void theClientsAccount() {
    merchant.get(path("/clients")).example("clients-read");
    merchant
        .put(
            path("/clients"),
            """
            {"TechEmails": ["tech@example.com"], "PrimaryThemeColour": "#14505f", "PlatformURL": "https://shop.example",
             "PlatformCategorization": {"BusinessType": "MARKETPLACE", "Sector": "SERVICES_JOBBING_EDUCATION"},
             "HeadquartersAddress": %s, "HeadquartersPhoneNumber": "+33123456789"}\
            """
                .formatted(ADDRESS))
        .example("clients-edit");
    merchant
        .put(
            path("/clients/logo"),
            "{\"File\": \"R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\"}")
        .example("clients-logo-replace");
    merchant.get(path("/clients/logo")).example("clients-logo-read");
  }

  @Test
  void theTeam() {
    String group =
        merchant
            .post(
                path("/clients/permissiongroups"),
                """
                {"Name": "Night shift", "Tag": "n", "Scopes": {"Payins": {"Read": true, "Create": true, "Edit": false}}}\
                """)
            .example("permissiongroups-create")
            .text("Id");
    String groups = path("/clients/permissiongroups");
    merchant.get(groups + "/" + group).example("permissiongroups-read");
    merchant
        .put(groups + "/" + group, "{\"Name\": \"Late shift\"}")
        .example("permissiongroups-edit");
    merchant.get(groups + "?per_page=1").example("permissiongroups-list");
    String sso =
        merchant
            .post(
                path("/clients/ssos"),
                """
                {"FirstName": "Lea", "LastName": "Lind", "Email": "%s@example.com", "PermissionGroupId": "%s"}\
                """
                    .formatted(client, group))
            .example("ssos-invite")
            .text("Id");
    merchant.get(path("/clients/ssos/" + sso)).example("ssos-read");
    merchant.get(path("/clients/ssos")).example("ssos-list");
    merchant.get(groups + "/" + group + "/ssos").example("permissiongroups-ssos-list");
    merchant
        .put(path("/clients/ssos/" + sso + "/extendinvitation"), "")
        .example("ssos-extend-invitation");
    merchant.put(path("/clients/ssos/" + sso), "{\"Active\": false}").example("ssos-edit");
    api.staff(client, "Lea").get(path("/me")).example("me");
  }

  @Test
  void keysAndTheAuditTrail() {
    String key =
        merchant
            .post(
                path("/keys"),
                """
                {"Name": "Shop", "Areas": ["USERS"], "ReadOnly": true, "IpAllowList": ["192.0.2.0/24", "2001:db8::7"]}\
                """)
            .example("keys-create")
            .text("Id");
    merchant.get(path("/keys/" + key)).example("keys-read");
    merchant.get(path("/keys")).example("keys-list");
    merchant
        .put(
            path("/keys/" + key), "{\"Name\": \"Shop in Paris\", \"IpAllowList\": [\"192.0.2.7\"]}")
        .example("keys-edit");
    merchant
        .post(path("/keys/" + key + "/rotate"), "{\"OverlapSeconds\": 86400}")
        .example("keys-rotate");
    merchant.delete(path("/keys/" + key)).example("keys-revoke");
    merchant.post(path("/users/natural"), PAYER);
    merchant.get(path("/audit?Action=USER_CREATED")).example("audit-list");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> merchant.get(path("/audit/verification")).number("UnlinkedEntries") == 0);
    merchant.get(path("/audit/verification")).example("audit-verification-read");
    merchant.get(path("/audit/export?Action=KEY_CREATED")).example("audit-export");
  }

  @Test
  void notesAndTags() {
    String note =
        merchant
            .post(
                path("/notes"),
                """
                {"ObjectType": "DISPUTE", "ObjectId": "dispute_m_01", "Text": "The payer called about it."}\
                """)
            .example("notes-create")
            .text("Id");
    merchant
        .put(path("/notes/" + note), "{\"Text\": \"The payer called and will pay.\"}")
        .example("notes-edit");
    merchant.get(path("/notes?ObjectType=DISPUTE&ObjectId=dispute_m_01")).example("notes-list");
    merchant.delete(path("/notes/" + note)).example("notes-delete");
    merchant
        .put(
            path("/tags"),
            """
            {"ObjectType": "DISPUTE", "ObjectId": "dispute_m_01", "Tags": ["fraud ring", "VIP"]}\
            """)
        .example("tags-edit");
    merchant.get(path("/tags?ObjectType=DISPUTE&ObjectId=dispute_m_01")).example("tags-read");
    merchant.get(path("/tags/objects?Tag=vip")).example("tags-objects-list");
  }

  @Test
  void countriesAndReadBack() {
    merchant.get("/v2.01/countries/FR/authorizations").example("countries-authorizations-read");
    merchant
        .get("/v2.01/countries/authorizations?per_page=1")
        .example("countries-authorizations-list");
    merchant
        .get(path("/countries/FR/authorizations"))
        .example("countries-authorizations-read-of-client");
    merchant
        .get(path("/countries/authorizations?per_page=1"))
        .example("countries-authorizations-list-of-client");
    merchant.header("Idempotency-Key", "contract-users-0001").post(path("/users/natural"), PAYER);
    merchant.get(path("/responses/contract-users-0001")).example("responses-read");
  }
}
