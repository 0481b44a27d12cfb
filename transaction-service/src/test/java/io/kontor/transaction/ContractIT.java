package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each endpoint as it is on the wire; compared with docs/contract/transaction. */
@Tag("writes-docs")
class ContractIT extends TransactionServiceTest {
  private static final String BROWSER =
      """
      {"AcceptHeader": "text/html", "JavaEnabled": true, "JavascriptEnabled": true, "Language": "FR-FR",
       "ColorDepth": 24, "ScreenHeight": 900, "ScreenWidth": 1440, "TimeZoneOffset": "-60", "UserAgent": "Mozilla/5.0"}\
      """;
  private static final String BILLING =
      """
      {"FirstName": "Anna", "LastName": "Berg", "Address": {"AddressLine1": "1 rue A", "AddressLine2": null,
       "City": "Paris", "Region": null, "PostalCode": "75001", "Country": "FR"}}\
      """;

  @AfterAll
  static void eachChangeIsInTheAuditTrail() {
    AuditSweep.verify(
        "transaction",
        "payment-methods-metadata",
        "payouts-reachability",
        "payouts-reachability-unreachable",
        "users-natural-close");
  }

  @Test
  void approvals() {
    Api anna = anyApi.steppedUp(client, "anna");
    Api bob = anyApi.steppedUp(client, "bob");
    environment.fund(wallet, "EUR", 90_00);
    String account = ids.next("bankacc");
    environment.bankAccount(client, account, author, true);
    String rule =
        anna.post(
                path("/approval-rules"),
                """
                {"TransactionKind": "PAYOUT", "Currency": "EUR", "AmountMin": 1000, "Approvers": 1, "Tag": "four eyes"}\
                """)
            .example("approval-rules-create")
            .text("Id");
    anna.post(path("/approval-rules"), "{\"TransactionKind\": \"PAYOUT\", \"Approvers\": 9}")
        .example("approval-rules-create-refused");
    api.get(path("/approval-rules/" + rule)).example("approval-rules-read");
    api.get(path("/approval-rules?Active=true")).example("approval-rules-list");
    String approved = aWaitingPayOut(anna, account, 20_00);
    String rejected = aWaitingPayOut(anna, account, 21_00);
    String canceled = aWaitingPayOut(anna, account, 22_00);
    bob.get(path("/approvals?Status=PENDING&Mine=false&Sort=ExpirationDate:ASC"))
        .example("approvals-list");
    anna.post(path("/approvals/" + approved + "/comments"), "{\"Comment\": \"Invoice 7\"}")
        .example("approvals-comments-create");
    anna.put(path("/approvals/" + approved + "/approve"), "{}")
        .example("approvals-approve-refused");
    bob.put(path("/approvals/" + approved + "/approve"), "{\"Comment\": \"Checked\"}")
        .example("approvals-approve");
    bob.put(path("/approvals/" + rejected + "/reject"), "{\"Comment\": \"Paid already\"}")
        .example("approvals-reject");
    anna.put(path("/approvals/" + canceled + "/cancel"), "{}").example("approvals-cancel");
    api.get(path("/approvals/" + approved)).example("approvals-read");
    anna.put(path("/approval-rules/" + rule), "{\"Active\": false}").example("approval-rules-edit");
  }

  private String aWaitingPayOut(Api caller, String account, long amount) {
    Api.Answer waiting =
        caller.post(
            path("/payouts/bankwire"),
            """
            {"AuthorId": "%s", "DebitedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
             "Fees": {"Currency": "EUR", "Amount": 0}, "BankAccountId": "%s"}\
            """
                .formatted(author, wallet, amount, account));
    return String.valueOf(api.get(path("/approvals?SubjectId=" + waiting.text("Id"))).text("0.Id"));
  }

  @Test
  void cards() {
    String data = "data=contract";
    environment.token(data, "plain-contract", false);
    Api.Answer open =
        api.post(
                path("/cardregistrations"),
                "{\"UserId\": \"%s\", \"Currency\": \"EUR\", \"CardType\": \"CB_VISA_MASTERCARD\", \"Tag\": \"c\"}"
                    .formatted(author))
            .example("cardregistrations-create");
    String registration = path("/cardregistrations/" + open.text("Id"));
    String card =
        api.put(registration, "{\"RegistrationData\": \"%s\"}".formatted(data))
            .example("cardregistrations-finish")
            .text("CardId");
    api.get(registration).example("cardregistrations-read");
    api.get(path("/cards/" + card)).example("cards-read");
    api.get(path("/cards/unknown")).example("cards-read-unknown");
    api.get(path("/users/" + author + "/cards?Active=true")).example("users-cards-list");
    String fingerprint = api.get(path("/cards/" + card)).text("Fingerprint");
    api.get(path("/cards/fingerprints/" + fingerprint)).example("cards-fingerprints-list");
    payIn(card, 10_00, 0);
    api.get(path("/cards/" + card + "/transactions")).example("cards-transactions-list");
    api.get(path("/cards/fingerprints/" + fingerprint + "/transactions"))
        .example("cards-fingerprints-transactions-list");
    api.put(path("/cards/" + card), "{\"Active\": false}").example("cards-deactivate");
    String wrong =
        api.post(
                path("/cardregistrations"),
                "{\"UserId\": \"%s\", \"Currency\": \"EUR\"}".formatted(author))
            .text("Id");
    api.put(path("/cardregistrations/" + wrong), "{\"RegistrationData\": \"errorCode=02625\"}")
        .example("cardregistrations-finish-error");
  }

  @Test
  void cardPayInsAndTheirRefunds() {
    String more =
        """
        , "SecureMode": "DEFAULT", "StatementDescriptor": "SHOP", "Culture": "FR", "IpAddress": "2001:db8::1",
         "BrowserInfo": %s, "Billing": %s, "Shipping": %s, "Tag": "order 7"}\
        """
            .formatted(BROWSER, BILLING, BILLING);
    String full = payInBody(aCard(author), 20_00, 2_00, "");
    Api.Answer paid =
        api.post(path("/payins/card/direct"), full.substring(0, full.lastIndexOf('}')) + more)
            .example("payins-card-direct-create");
    String id = paid.text("Id");
    api.get(path("/payins/" + id)).example("payins-read");
    payIn(aCard(author), 333_05, 0).example("payins-card-direct-create-failed");
    payIn(aCard(author, true), 12_00, 0).example("payins-card-direct-create-challenged");
    api.post(path("/payins/card/direct"), "{\"AuthorId\": null}")
        .example("payins-card-direct-create-refused");
    Api.Answer refund =
        api.post(
                path("/payins/" + id + "/refunds"),
                """
                {"AuthorId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 500},
                 "Fees": {"Currency": "EUR", "Amount": -50}, "Tag": "sorry"}\
                """
                    .formatted(author))
            .example("payins-refunds-create");
    api.get(path("/payins/" + id + "/refunds?Status=SUCCEEDED")).example("payins-refunds-list");
    api.get(path("/refunds/" + refund.text("Id"))).example("refunds-read");
    api.get(path("/wallets/" + wallet + "/transactions?Type=PAYIN&Status=SUCCEEDED"))
        .example("wallets-transactions-list");
    api.get(path("/users/" + author + "/transactions?Nature=REFUND"))
        .example("users-transactions-list");
    api.get(path("/transactions?per_page=1")).example("transactions-list");
    api.get(path("/users/" + author + "/transactions?Nature=NONSENSE"))
        .example("users-transactions-list-refused");
  }

  @Test
  void otherPayIns() {
    Api.Answer web =
        api.post(
                path("/payins/card/web"),
                """
                {"AuthorId": "%s", "CreditedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 1200},
                 "Fees": {"Currency": "EUR", "Amount": 100}, "ReturnURL": "https://shop.example/",
                 "CardType": "CB_VISA_MASTERCARD", "Culture": "FR", "SecureMode": "DEFAULT"}\
                """
                    .formatted(author, wallet))
            .example("payins-card-web-create");
    String id = String.valueOf(web.text("Id"));
    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");
    api.get(path("/payins/" + id)).example("payins-card-web-read");
    api.get(path("/payins/card/web/" + id + "/extended")).example("payins-card-web-extended");
    api.post(
            path("/payins/bankwire/direct"),
            """
            {"AuthorId": "%s", "CreditedWalletId": "%s",
             "DeclaredDebitedFunds": {"Currency": "EUR", "Amount": 10000},
             "DeclaredFees": {"Currency": "EUR", "Amount": 100}}\
            """
                .formatted(author, wallet))
        .example("payins-bankwire-direct-create", "WireReference");
  }

  @Test
  void theClientsOwnMoney() {
    api.post(
            path("/clients/payins/bankwire/direct"),
            """
            {"CreditedWalletId": "CREDIT_EUR", "DeclaredDebitedFunds": {"Currency": "EUR", "Amount": 5000}}\
            """)
        .example("clients-payins-bankwire-direct-create", "WireReference");
    environment.fund(client + ":FEES_EUR", "EUR", 30_00);
    String account = ids.next("bankacc");
    environment.bankAccount(client, account, client, true);
    api.post(
            path("/clients/payouts"),
            """
            {"BankAccountId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 3000},
             "DebitedWalletId": "FEES_EUR", "BankWireRef": "fees", "Tag": "month"}\
            """
                .formatted(account))
        .example("clients-payouts-create");
    api.get(path("/clients/transactions?Type=PAYOUT")).example("clients-transactions-list");
    api.get(path("/clients/wallets/FEES/EUR/transactions"))
        .example("clients-wallets-transactions-list");
  }

  @Test
  void preauthorizations() {
    String card = aCard(author);
    Api.Answer reserved =
        api.post(
                path("/preauthorizations/card/direct"),
                """
                {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 5000},
                 "SecureModeReturnURL": "https://shop.example/back", "MultiCapture": true, "Culture": "FR",
                 "IpAddress": "2001:db8::1", "BrowserInfo": %s, "Billing": %s, "Tag": "room 12"}\
                """
                    .formatted(author, card, BROWSER, BILLING))
            .example("preauthorizations-card-direct-create");
    String id = String.valueOf(reserved.text("Id"));
    api.post(
            path("/payins/preauthorized/direct"),
            """
            {"AuthorId": "%s", "CreditedWalletId": "%s", "PreauthorizationId": "%s",
             "DebitedFunds": {"Currency": "EUR", "Amount": 2000}, "Fees": {"Currency": "EUR", "Amount": 100}}\
            """
                .formatted(author, wallet, id))
        .example("payins-preauthorized-direct-create");
    api.get(path("/preauthorizations/" + id)).example("preauthorizations-read");
    api.get(path("/preauthorizations/" + id + "/transactions"))
        .example("preauthorizations-transactions-list");
    api.get(path("/cards/" + card + "/preauthorizations?PaymentStatus=WAITING"))
        .example("cards-preauthorizations-list");
    api.get(path("/users/" + author + "/preauthorizations"))
        .example("users-preauthorizations-list");
    api.put(path("/preauthorizations/" + id), "{\"PaymentStatus\": \"VALIDATED\"}")
        .example("preauthorizations-close");
  }

  @Test
  void deposits() {
    String card = aCard(author);
    String body =
        """
        {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 5000},
         "SecureModeReturnURL": "https://shop.example/back", "Culture": "FR", "StatementDescriptor": "RENT",
         "IpAddress": "2001:db8::1", "BrowserInfo": %s, "Billing": %s, "Shipping": %s, "Tag": "car 4"}\
        """
            .formatted(author, card, BROWSER, BILLING, BILLING);
    String create = path("/deposit-preauthorizations/card/direct");
    String id =
        String.valueOf(
            api.post(create, body)
                .example("deposit-preauthorizations-card-direct-create")
                .text("Id"));
    api.post(create, "{}").example("deposit-preauthorizations-card-direct-create-refused");
    api.post(
            path("/payins/deposit-preauthorized/direct/capture-with-complement"),
            depositCapture(id, 20_00))
        .example("payins-deposit-preauthorized-direct-capture-with-complement");
    api.get(path("/deposit-preauthorizations/" + id)).example("deposit-preauthorizations-read");
    api.post(path("/payins/deposit-preauthorized/direct/complement"), depositCapture(id, 10_00))
        .example("payins-deposit-preauthorized-direct-complement");
    api.get(path("/extended-preauthorizations/" + id)).example("extended-preauthorizations-read");
    api.get(path("/deposit-preauthorizations/" + id + "/transactions"))
        .example("deposit-preauthorizations-transactions-list");
    api.get(path("/cards/" + card + "/deposit-preauthorizations?PaymentStatus=VALIDATED"))
        .example("cards-deposit-preauthorizations-list");
    api.get(path("/users/" + author + "/deposit-preauthorizations"))
        .example("users-deposit-preauthorizations-list");
    String full = String.valueOf(api.post(create, body).text("Id"));
    api.post(path("/payins/deposit-preauthorized/direct/full-capture"), depositCapture(full, 50_00))
        .example("payins-deposit-preauthorized-direct-full-capture");
    String noShow = String.valueOf(api.post(create, body).text("Id"));
    api.put(
            path("/deposit-preauthorizations/" + noShow),
            "{\"PaymentStatus\": \"NO_SHOW_REQUESTED\"}")
        .example("deposit-preauthorizations-no-show");
  }

  private String depositCapture(String id, long amount) {
    return """
    {"AuthorId": "%s", "CreditedWalletId": "%s", "DepositId": "%s",
     "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": 100}}\
    """
        .formatted(author, wallet, id, amount);
  }

  @Test
  void cardValidationsAndIssuers() {
    String card = aCard(author);
    String validation = path("/cards/" + card + "/validation");
    String id =
        String.valueOf(
            api.post(
                    validation,
                    """
                    {"AuthorId": "%s", "SecureModeReturnURL": "https://shop.example/back", "IpAddress": "2001:db8::1",
                     "BrowserInfo": %s, "SecureMode": "DEFAULT", "PaymentCategory": "ECommerce", "Tag": "new card"}\
                    """
                        .formatted(author, BROWSER))
                .example("cards-validation-create")
                .text("Id"));
    api.post(validation, "{\"AuthorId\": \"%s\"}".formatted(author))
        .example("cards-validation-create-refused");
    api.get(validation + "/" + id).example("cards-validation-read");
    api.post(path("/payment-methods/metadata"), "{\"Type\": \"BIN\", \"Bin\": \"497010\"}")
        .example("payment-methods-metadata");
    api.post(path("/payment-methods/metadata"), "{\"Type\": \"BIN\", \"Bin\": \"000000\"}")
        .example("payment-methods-metadata-unknown");
  }

  @Test
  void transfersAndTheirRefunds() {
    String source = aWallet(author, "EUR", 100_00);
    String target = aWallet(aUser(), "EUR");
    Api once = api.header("Idempotency-Key", "contract-transfer-1");
    String body =
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s", "Tag": "share",
         "DebitedFunds": {"Currency": "EUR", "Amount": 1000}, "Fees": {"Currency": "EUR", "Amount": 50}}\
        """
            .formatted(author, source, target);
    Api.Answer moved = api.post(path("/transfers"), body).example("transfers-create");
    String id = String.valueOf(moved.text("Id"));
    api.get(path("/transfers/" + id)).example("transfers-read");
    transfer(source, target, 500_00, 0).example("transfers-create-failed");
    Api.Answer refund =
        api.post(
                path("/transfers/" + id + "/refunds"),
                "{\"AuthorId\": \"%s\", \"Tag\": \"back\"}".formatted(author))
            .example("transfers-refunds-create");
    assertThat(refund.text("Status")).as(refund.body()).isEqualTo("SUCCEEDED");
    api.get(path("/transfers/" + id + "/refunds")).example("transfers-refunds-list");
    once.post(path("/transfers"), body);
    api.get(path("/responses/contract-transfer-1")).example("responses-read", "RequestURL");
  }

  @Test
  void transfersInBulk() {
    String source = aWallet(author, "EUR", 100_00);
    String target = aWallet(aUser(), "EUR");
    String one =
        """
        {"IdempotencyKey": "payroll-0012-%%d", "AuthorId": "%s", "DebitedWalletId": "%s",
         "CreditedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %%d},
         "Fees": {"Currency": "EUR", "Amount": 50}, "Tag": "June"}\
        """
            .formatted(author, source, target);
    api.post(
            path("/transfers/bulk"),
            "{\"Transfers\": [%s, %s, %s]}"
                .formatted(
                    one.formatted(1001, 10_00),
                    one.formatted(1002, 500_00),
                    one.formatted(1003, 0)))
        .example("transfers-bulk-create");
    api.post(path("/transfers/bulk"), "{\"Transfers\": []}")
        .example("transfers-bulk-create-refused");
  }

  @Test
  void payouts() {
    environment.fund(wallet, "EUR", 50_00);
    String account = aBankAccount(author);
    String id =
        String.valueOf(
            api.post(
                    path("/payouts/bankwire"),
                    """
                    {"AuthorId": "%s", "DebitedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 2000},
                     "Fees": {"Currency": "EUR", "Amount": 100}, "BankAccountId": "%s", "BankWireRef": "invoice 7",
                     "PayoutModeRequested": "STANDARD", "Tag": "weekly"}\
                    """
                        .formatted(author, wallet, account))
                .example("payouts-bankwire-create")
                .text("Id"));
    environment.finishPayout(id, "EXECUTED", "000000", null);
    callback("bank", "payout.updated", "{\"reference\":\"" + id + "\"}");
    api.get(path("/payouts/" + id)).example("payouts-read");
    api.get(path("/payouts/bankwire/" + id)).example("payouts-bankwire-read");
    api.get(path("/bankaccounts/" + account + "/transactions"))
        .example("bankaccounts-transactions-list");
    environment.finishPayout(id, "RETURNED", "000000", "BANKACCOUNT_INCORRECT");
    callback("bank", "payout.updated", "{\"reference\":\"" + id + "\"}");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/payouts/" + id + "/refunds?Status=SUCCEEDED")).json())
                .hasSize(1));
    Api.Answer refunds =
        api.get(path("/payouts/" + id + "/refunds")).example("payouts-refunds-list");
    api.get(path("/refunds/" + refunds.text("0.Id"))).example("refunds-read-of-payout");
  }

  @Test
  void repudiationsAndSettlements() {
    String payIn = payIn(aCard(author), 100_00, 10_00).text("Id");
    String dispute = ids.next("dsp");
    String repudiation =
        anyApi
            .service()
            .post(
                "/internal/clients/" + client + "/repudiations",
                """
                {"reference": "%s:repudiation", "disputeId": "%s", "payInId": "%s",
                 "amount": {"currency": "EUR", "amount": 10000}}\
                """
                    .formatted(dispute, dispute, payIn))
            .text("id");
    api.get(path("/repudiations/" + repudiation)).example("repudiations-read");
    Api.Answer settled =
        api.post(
                path("/repudiations/" + repudiation + "/settlementtransfer"),
                """
                {"AuthorId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 4000},
                 "Fees": {"Currency": "EUR", "Amount": 0}, "Tag": "recovered"}\
                """
                    .formatted(author))
            .example("repudiations-settlementtransfer-create");
    api.get(path("/settlements/" + settled.text("Id"))).example("settlements-read");
    api.get(path("/disputes/" + dispute + "/transactions?Nature=REPUDIATION"))
        .example("disputes-transactions-list");
    anyApi
        .service()
        .post(
            "/internal/clients/" + client + "/repudiation-refunds",
            """
            {"reference": "won-%s", "repudiationId": "%s", "amount": {"currency": "EUR", "amount": 2500}}\
            """
                .formatted(dispute, repudiation));
    api.get(path("/repudiations/" + repudiation + "/refunds")).example("repudiations-refunds-list");
  }

  @Test
  void closesUsers() {
    api.delete(path("/users/natural/" + author)).example("users-natural-close");
    api.delete(path("/users/natural/" + author)).example("users-natural-close-again");
    api.delete(path("/users/legal/" + author)).example("users-legal-close-of-the-other-kind");
  }
}
