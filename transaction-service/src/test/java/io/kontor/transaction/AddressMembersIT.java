package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every member that takes an address takes the same ones, and shows what was given. */
class AddressMembersIT extends TransactionServiceTest {
  private static final String COLLECT =
      """
      "AuthorId": "{author}", "CreditedWalletId": "{wallet}", "DebitedFunds": {"Currency": "EUR", "Amount": 1200},
      "Fees": {"Currency": "EUR", "Amount": 0}\
      """;
  private static final String BROWSER =
      """
      , "IpAddress": "2001:db8::1", "BrowserInfo": {"AcceptHeader": "text/html", "JavaEnabled": false,
      "JavascriptEnabled": true, "Language": "FR-FR", "ColorDepth": 24, "ScreenHeight": 900,
      "ScreenWidth": 1440, "TimeZoneOffset": "-60", "UserAgent": "Test"}\
      """;
  private static final String ITEMS =
      ", \"LineItems\": [{\"Name\": \"Shoes\", \"Quantity\": 1, \"UnitAmount\": 1200}]";
  private static final String WEB = ", \"CardType\": \"CB_VISA_MASTERCARD\", \"Culture\": \"EN\"";
  private static final String DEBIT = ", \"DirectDebitType\": \"SOFORT\", \"Culture\": \"EN\"";
  private static final String BACK = ", \"%sReturnURL\": \"https://shop.example/\"";

  /** Where addresses of pages are taken; {@code {url}} stands for the address. */
  enum Member {
    CARD_WEB("/payins/card/web", COLLECT + WEB + page("ReturnURL"), "ReturnURL", "transactionId"),
    CARD_WEB_TEMPLATE(
        "/payins/card/web",
        COLLECT + WEB + BACK.formatted("") + template(),
        "TemplateURLOptions",
        null),
    CARD_DIRECT(
        "/payins/card/direct",
        COLLECT + ", \"CardId\": \"{card}\"" + page("SecureModeReturnURL"),
        "SecureModeReturnURL",
        "transactionId"),
    PREAUTHORIZATION(
        "/preauthorizations/card/direct",
        COLLECT + ", \"CardId\": \"{card}\"" + page("SecureModeReturnURL"),
        "SecureModeReturnURL",
        "preAuthorizationId"),
    DEPOSIT(
        "/deposit-preauthorizations/card/direct",
        COLLECT + ", \"CardId\": \"{card}\"" + BROWSER + page("SecureModeReturnURL"),
        "SecureModeReturnURL",
        "depositId"),
    VALIDATION(
        "/cards/{card}/validation",
        "\"AuthorId\": \"{author}\"" + BROWSER + page("SecureModeReturnURL"),
        "SecureModeReturnURL",
        "cardValidationId"),
    MANDATE(
        "/mandates/directdebit/web",
        "\"BankAccountId\": \"{bankAccount}\", \"Culture\": \"EN\"" + page("ReturnURL"),
        "ReturnURL",
        "MandateId"),
    DEBIT_WEB(
        "/payins/directdebit/web",
        COLLECT + DEBIT + page("ReturnURL"),
        "ReturnURL",
        "transactionId"),
    DEBIT_WEB_TEMPLATE(
        "/payins/directdebit/web",
        COLLECT + DEBIT + BACK.formatted("") + template(),
        "TemplateURLOptions",
        null),
    PAYPAL(
        "/payins/payment-methods/paypal",
        COLLECT + ITEMS + page("ReturnURL"),
        "ReturnURL",
        "transactionId"),
    PAYPAL_CANCEL(
        "/payins/payment-methods/paypal",
        COLLECT + ITEMS + BACK.formatted("") + page("CancelURL"),
        "CancelURL",
        null),
    GOOGLE_PAY(
        "/payins/payment-methods/googlepay",
        COLLECT + BROWSER + ", \"PaymentData\": \"{token}\"" + page("SecureModeReturnURL"),
        "SecureModeReturnURL",
        "transactionId"),
    GOOGLE_PAY_RETURN(
        "/payins/payment-methods/googlepay",
        COLLECT
            + BROWSER
            + ", \"PaymentData\": \"{token}\""
            + BACK.formatted("SecureMode")
            + page("ReturnURL"),
        "ReturnURL",
        null);

    private final String path;
    private final String body;
    private final String field;
    private final String idName;

    Member(String path, String body, String field, String idName) {
      this.path = path;
      this.body = "{" + body + "}";
      this.field = field;
      this.idName = idName;
    }

    private static String page(String field) {
      return ", \"" + field + "\": \"{url}\"";
    }

    private static String template() {
      return ", \"TemplateURLOptions\": {\"PAYLINEV2\": \"{url}\"}";
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesWhatRfc3986AllowsAndRefusesTheRest(Member member) {
    for (String url :
        List.of(
            "https://shop.example",
            "https://shop.example/a?sig=YWJj=",
            "https://shop.example/a?x=1&",
            "https://shop.example/#/thanks?x=1",
            "https://shop.example/a?b=%26%3D+&c[]=1#d",
            "https://bücher.example/支付?q=é",
            "https://pay_1.shop.example:8443/a?")) {
      Api.Answer answer = send(member, url);

      assertThat(answer.status()).as(url + answer.body()).isEqualTo(200);
      String shown = member.field.replace("URLOptions", "URL");
      if (member.idName == null) {
        assertThat(answer.text(shown)).isEqualTo(url);
      } else if (answer.text(shown) != null) {
        assertThat(answer.text(shown)).isEqualTo(with(url, member.idName, answer.text("Id")));
      }
    }
    for (String url :
        List.of(
            "shop.example",
            "ftp://shop.example/",
            "javascript:alert(1)",
            "https://user:secret@shop.example/",
            "https:///a",
            "https://shop.example/a b",
            "https://shop.example/?a=%zz",
            "https://shop.example\\\\a",
            "https://shop.example/\\u0007",
            "https://shop..example/",
            "https://0x7f.1/",
            "https://shop.example/" + "a".repeat(2000))) {
      Api.Answer answer = send(member, url);

      assertThat(answer.status()).as(url + answer.body()).isEqualTo(400);
      assertThat(answer.json().get("errors").has(member.field)).as(answer.body()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3", "1.2.3.256", "01.2.3.4", "::g", "localhost", "1.2.3.4, 5.6.7.8"})
  void takesOnlyIpAddressesForThePayers(String ip) {
    for (Member member :
        List.of(
            Member.CARD_DIRECT,
            Member.PREAUTHORIZATION,
            Member.DEPOSIT,
            Member.VALIDATION,
            Member.GOOGLE_PAY)) {
      String body =
          member.body.contains("2001:db8::1")
              ? member.body.replace("2001:db8::1", ip)
              : member.body.replaceFirst("}$", ", \"IpAddress\": \"" + ip + "\"}");
      Api.Answer answer = post(member.path, body.replace("{url}", "https://shop.example/"));

      assertThat(answer.status()).as(member + answer.body()).isEqualTo(400);
      assertThat(answer.text("errors.IpAddress"))
          .isEqualTo("IpAddress must be an IPv4 or IPv6 address.");
    }
    Api.Answer series =
        post(
            "/payins/recurring/card/direct",
            "{\"RecurringPayinRegistrationId\": \"none\", \"IpAddress\": \"" + ip + "\"}");
    assertThat(series.text("errors.IpAddress"))
        .isEqualTo("IpAddress must be an IPv4 or IPv6 address.");
  }

  private static String with(String url, String name, String id) {
    int fragment = url.indexOf('#');
    String front = fragment < 0 ? url : url.substring(0, fragment);
    String joint =
        front.indexOf('?') < 0 ? "?" : front.endsWith("?") || front.endsWith("&") ? "" : "&";
    return front + joint + name + "=" + id + (fragment < 0 ? "" : url.substring(fragment));
  }

  private Api.Answer send(Member member, String url) {
    return post(member.path, member.body.replace("{url}", url));
  }

  private Api.Answer post(String path, String body) {
    String text = path + "\n" + body;
    if (text.contains("{card}")) {
      text = text.replace("{card}", aCard(author, true));
    }
    if (text.contains("{bankAccount}")) {
      text = text.replace("{bankAccount}", aBankAccount(author));
    }
    text =
        text.replace("{author}", author)
            .replace("{wallet}", wallet)
            .replace("{token}", "sandbox-visa");
    int end = text.indexOf('\n');
    return api.post(path(text.substring(0, end)), text.substring(end + 1));
  }
}
