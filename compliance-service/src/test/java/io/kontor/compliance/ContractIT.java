package io.kontor.compliance;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import io.kontor.platform.test.ServiceTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each endpoint as it is on the wire; compared with docs/contract/compliance. */
@ServiceTest
@Tag("writes-docs")
class ContractIT {
  private static final String PDF =
      Base64.getEncoder()
          .encodeToString("%PDF-1.7 ".repeat(300).getBytes(StandardCharsets.US_ASCII));

  @Autowired Api anyApi;
  Api api;

  @BeforeEach
  void nobody() {
    Identity.reset();
    api = anyApi.merchant("contract");
  }

  @AfterAll
  static void eachChangeIsInTheAuditTrail() {
    AuditSweep.verify("compliance");
  }

  @Test
  void kycDocuments() {
    String user = Identity.natural("contract");
    String documents = "/v2.01/contract/users/" + user + "/KYC/documents";
    String id =
        api.post(documents, "{\"Type\": \"IDENTITY_PROOF\", \"Tag\": \"passport\"}")
            .example("kyc-documents-create")
            .text("Id");
    String document = documents + "/" + id;
    api.post(documents, "{\"Type\": \"SELFIE\"}").example("kyc-documents-create-refused");
    api.post(document + "/pages", "{\"File\": \"" + PDF + "\"}")
        .example("kyc-documents-pages-create");
    api.put(document, "{\"Status\": \"VALIDATION_ASKED\"}").example("kyc-documents-submit");
    anyApi
        .service()
        .post(
            "/internal/clients/contract/kyc-documents/" + id + "/decision",
            "{\"decision\": \"REFUSED\", \"refusedReasonType\": \"DOCUMENT_UNREADABLE\", \"refusedReasonMessage\": \"blurred\"}");
    api.get(document).example("kyc-documents-read-of-user");
    api.get("/v2.01/contract/KYC/documents/" + id).example("kyc-documents-read");
    api.get("/v2.01/contract/KYC/documents/unknown").example("kyc-documents-read-unknown");
    api.get(documents + "?Status=REFUSED&Type=IDENTITY_PROOF")
        .example("kyc-documents-list-of-user");
    api.get("/v2.01/contract/KYC/documents?per_page=1").example("kyc-documents-list");
    String link =
        api.post("/v2.01/contract/KYC/documents/" + id + "/consult", "")
            .example("kyc-documents-consult")
            .text("0.Url");
    anyApi.get(URI.create(String.valueOf(link)).getPath()).example("kyc-files-download");
    api.header("Idempotency-Key", "contract-kyc-document-1")
        .post(documents, "{\"Type\": \"ADDRESS_PROOF\"}");
    api.get("/v2.01/contract/responses/contract-kyc-document-1").example("responses-read");
  }

  @Test
  void uboDeclarations() {
    String user = Identity.company("contract", "BUSINESS");
    String owner =
        """
        {"FirstName": "Olive", "LastName": "Owner", "Nationality": "FR", "Birthday": 300000000,
         "Address": {"AddressLine1": "1 rue A", "City": "Paris", "PostalCode": "75001", "Country": "FR"},
         "Birthplace": {"City": "Lyon", "Country": "FR"}}
        """;
    String declarations = "/v2.01/contract/users/" + user + "/kyc/ubodeclarations";
    String id = api.post(declarations, "").example("ubo-declarations-create").text("Id");
    api.post(declarations, "").example("ubo-declarations-create-refused");
    String declaration = declarations + "/" + id;
    String ubo = api.post(declaration + "/ubos", owner).example("ubos-create").text("Id");
    api.post(declaration + "/ubos", "{}").example("ubos-create-refused");
    api.put(declaration + "/ubos/" + ubo, "{\"LastName\": \"Owens\"}").example("ubos-edit");
    api.get(declaration + "/ubos/" + ubo).example("ubos-read");
    api.put(declaration, "{\"Status\": \"VALIDATION_ASKED\"}").example("ubo-declarations-submit");
    anyApi
        .service()
        .post(
            "/internal/clients/contract/ubo-declarations/" + id + "/decision",
            "{\"decision\": \"INCOMPLETE\", \"reason\": \"MISSING_UBO\", \"message\": \"one more\"}");
    api.get(declaration).example("ubo-declarations-read-of-user");
    api.get("/v2.01/contract/kyc/ubodeclarations/" + id).example("ubo-declarations-read");
    api.get(declarations).example("ubo-declarations-list");
  }

  @Test
  void limits() {
    String user = Identity.natural("contract");
    String limit =
        api.post(
                "/v2.01/contract/limits",
                """
                {"SubjectType": "USER", "SubjectId": "%s", "TransactionType": "PAYIN", "Period": "DAY",
                 "MaxAmount": {"Currency": "EUR", "Amount": 100000}, "MaxCount": 10, "Tag": "new customer"}
                """
                    .formatted(user))
            .example("limits-create")
            .text("Id");
    api.post("/v2.01/contract/limits", "{\"SubjectType\": \"USER\", \"Period\": \"DAY\"}")
        .example("limits-create-refused");
    api.get("/v2.01/contract/limits/" + limit).example("limits-read");
    api.get("/v2.01/contract/limits?SubjectType=USER&SubjectId=" + user + "&Active=true")
        .example("limits-list");
    api.get("/v2.01/contract/limits/usage?SubjectType=USER&SubjectId=" + user)
        .example("limits-usage");
    api.put("/v2.01/contract/limits/" + limit, "{\"Active\": false}").example("limits-edit");
  }

  @Test
  void blocks() {
    String user = Identity.natural("contract");
    api.get("/v2.01/contract/users/" + user + "/blockStatus").example("users-block-status");
    anyApi
        .service()
        .put(
            "/internal/clients/contract/users/" + user + "/block-status",
            "{\"inflows\": false, \"outflows\": true}");
    api.get("/v2.01/contract/users/" + user + "/Regulatory").example("users-regulatory");
  }
}
