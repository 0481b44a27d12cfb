package io.kontor.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

  @ParameterizedTest
  @CsvSource({
    "/v2.01/acme/users, /v2.01/acme/users",
    "/V2_01/oauth/token, /v2.01/oauth/token",
    "/v2.01/oauth/token/, /v2.01/oauth/token",
    "/V2.01/acme/payins/card/direct/, /v2.01/acme/payins/card/direct",
    "/v2.01/acme/reports//12, /v2.01/acme/reports/12",
    "//v2.01//acme///KYC/documents//, /v2.01/acme/KYC/documents",
    "/v2.01/acme/users/User_M_01HzZ/Regulatory, /v2.01/acme/users/User_M_01HzZ/Regulatory",
    "/v2.01/ac%20me/users, /v2.01/ac%20me/users",
    "/, /",
    "//, /",
    "/assets/app.js, /assets/app.js"
  })
  void folds(String raw, String canonical) {
    assertThat(CanonicalPath.of(raw)).isEqualTo(new CanonicalPath.Accepted(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "http://elsewhere/v2.01",
        "/v2.01/acme/../other/users",
        "/v2.01/acme/..",
        "/v2.01/./acme",
        "/v2.01/acme/%2e%2E/other",
        "/v2.01/acme/.%2e/other",
        "/v2.01/acme;a=b/users",
        "/v2.01/acme%3Bx/users",
        "/v2.01/acme%2Fusers",
        "/v2.01/acme%2fusers",
        "/v2.01/acme\\users",
        "/v2.01/acme%5cusers",
        "/v2.01/acme%00/users",
        "/v2.01/acme%0d%0aX-Evil:1/users",
        "/v2.01/acme%252e%252e/users",
        "/v2.01/acme%/users",
        "/v2.01/acme%4/users",
        "/v2.01/acme%zz/users",
        "/v2.01/acme users",
        "/v2.01/acme\tusers",
        "/v2.01/acmé/users"
      })
  void refuses(String raw) {
    assertThat(CanonicalPath.of(raw)).isInstanceOf(CanonicalPath.Refused.class);
  }

  @Property
  void keepsEverySegmentHoweverItIsSpelled(@ForAll("spellings") Tuple2<String, List<String>> path) {
    assertThat(CanonicalPath.of(path.get1()))
        .isEqualTo(new CanonicalPath.Accepted("/v2.01/" + String.join("/", path.get2())));
  }

  @Property
  void decidesTheSameAboutItsOwnResult(@ForAll("anything") String raw) {
    if (CanonicalPath.of(raw) instanceof CanonicalPath.Accepted(String once)) {
      assertThat(CanonicalPath.of(once)).isEqualTo(new CanonicalPath.Accepted(once));
      assertThat(once).doesNotContain("//", "/../", "/./", ";", "\\").startsWith("/");
      assertThat(once.length() == 1 || !once.endsWith("/")).isTrue();
    }
  }

  @Provide
  Arbitrary<Tuple2<String, List<String>>> spellings() {
    Arbitrary<String> prefix = Arbitraries.of("v2.01", "V2.01", "V2_01", "v2_01");
    Arbitrary<List<String>> segments =
        Arbitraries.strings()
            .withChars("abcXYZ019_-")
            .ofMinLength(1)
            .ofMaxLength(12)
            .list()
            .ofMinSize(1)
            .ofMaxSize(6);
    Arbitrary<String> slashes = Arbitraries.of("/", "//", "///");
    Arbitrary<String> end = Arbitraries.of("", "/", "//");
    return Combinators.combine(prefix, segments, slashes, end)
        .as((version, parts, slash, tail) ->
            Tuple.of(slash + version + slash + String.join(slash, parts) + tail, parts));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings()
        .withChars("/.%2eEfF;\\vV01_aZ? ")
        .ofMaxLength(40)
        .map(text -> "/" + text);
  }
}
