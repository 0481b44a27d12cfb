package io.kontor.identity.bankaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One account has one text, however it was copied: each kind of account, each field, each mark. */
class AccountSpellingsIT extends IdentityTest {
  private static final List<String> BLOCKED = List.of("MN"); // the contract's sandbox list

  private String accounts;

  @BeforeEach
  void user() {
    accounts =
        path("/users/")
            + merchant
                .post(
                    path("/users/natural"),
                    "{\"FirstName\": \"A\", \"LastName\": \"B\", \"Email\": \"a@example.com\","
                        + " \"UserCategory\": \"PAYER\"}")
                .text("Id")
            + "/bankaccounts/";
  }

  @Test
  void takesEveryCountryOfTheRegistryAndOnlyTheRightCheckDigits() throws IOException {
    for (String iban :
        Files.readAllLines(Path.of("../platform/core/src/test/resources/iban-examples.txt"))) {
      if (iban.startsWith("#") || BLOCKED.contains(iban.substring(0, 2))) {
        continue;
      }
      Api.Answer created =
          register("iban", "\"IBAN\": \"" + iban.replaceAll("(.{4})", "$1\u202f") + "\"");
      assertThat(created.text("IBAN")).as(created.toString()).isEqualTo(iban);
      for (String digits : List.of("00", "01", "99")) {
        String other = iban.substring(0, 2) + digits + iban.substring(4);
        assertThat(register("iban", "\"IBAN\": \"" + other + "\"").text("errors.IBAN"))
            .as(other)
            .isEqualTo("The field IBAN must be a valid IBAN.");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "\u00a0", "\u202f", "\u2009", "-", "\u2011", "\u2010", "\u00ad", "\u200b"})
  void storesTheOneSpelling(String mark) {
    Api.Answer iban =
        register("iban", "'IBAN': 'de89_3704_0044_0532_0130_00', 'BIC': 'deut_de_ff'", mark);
    assertThat(iban.text("IBAN")).as(iban.toString()).isEqualTo("DE89370400440532013000");
    assertThat(iban.text("BIC")).isEqualTo("DEUTDEFF");

    Api.Answer gb = register("gb", "'AccountNumber': '5577_9911', 'SortCode': '20_00_00'", mark);
    assertThat(gb.text("AccountNumber")).as(gb.toString()).isEqualTo("55779911");
    assertThat(gb.text("SortCode")).isEqualTo("200000");

    Api.Answer us = register("us", "'AccountNumber': '123_456', 'ABA': '0210_0002_1'", mark);
    assertThat(us.text("AccountNumber")).as(us.toString()).isEqualTo("123456");
    assertThat(us.text("ABA")).isEqualTo("021000021");

    Api.Answer ca =
        register(
            "ca",
            "'AccountNumber': '123_4567', 'BranchCode': '001_52', 'InstitutionNumber': '6_14',"
                + " 'BankName': 'The Big-Bank'",
            mark);
    assertThat(ca.text("AccountNumber")).as(ca.toString()).isEqualTo("1234567");
    assertThat(ca.text("BranchCode")).isEqualTo("00152");
    assertThat(ca.text("InstitutionNumber")).isEqualTo("614");
    assertThat(ca.text("BankName")).isEqualTo("The Big-Bank");

    Api.Answer other =
        register("other", "'AccountNumber': '12-34 5', 'BIC': 'BOML_AE_AD', 'Country': 'AE'", mark);
    assertThat(other.text("AccountNumber")).as(other.toString()).isEqualTo("12-34 5");
    assertThat(other.text("BIC")).isEqualTo("BOMLAEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"E097AEXX", "BOMLAEADXXX"})
  void takesBicsWithDigits(String bic) {
    Api.Answer created =
        register("other", "'AccountNumber': '1', 'BIC': '" + bic + "', 'Country': 'AE'", "");

    assertThat(created.text("BIC")).as(created.toString()).isEqualTo(bic);
  }

  private Api.Answer register(String type, String fields, String mark) {
    return register(type, fields.replace('\'', '"').replace("_", mark));
  }

  private Api.Answer register(String type, String fields) {
    return merchant.post(
        accounts + type,
        """
        {"OwnerName": "Anna Berg", "OwnerAddress": {"AddressLine1": "1 Road", "City": "Town", "PostalCode": "1",
         "Country": "FR", "Region": "R"}, %s}\
        """
            .formatted(fields));
  }
}
