package io.kontor.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {
  private static final int MAX = 255;

  @Test
  void takesEveryShapeAsItIsAndAddsParametersBeforeTheFragment() {
    List<String> hosts =
        List.of(
            "shop.example",
            "Shop.Example",
            "hook_1.shop.example",
            "bücher.example",
            "例え.テスト",
            "faß.example",
            "xn--bcher-kva.example",
            "r3---sn-a.example",
            "shop.example.",
            "shop.example:8443",
            "93.184.216.34",
            "[2606:2800:220:1::1]:8080");
    List<String> paths = List.of("", "/", "/a/b;v=1/", "/%E6%94%AF", "/支付/hook", "/a:b@c", "//x");
    List<String> queries =
        List.of(
            "", "?", "?a=1", "?sig=YWJj=", "?a=b=c&&d", "?a=1&", "?x=%26%3D+", "?n=ü", "?a[]=1?");
    List<String> fragments = List.of("", "#", "#/route?x=1", "#ü");
    for (String host : hosts) {
      for (String path : paths) {
        for (String query : queries) {
          for (String fragment : fragments) {
            String front = "https://" + host + path + query;
            HttpUrl url = HttpUrl.parse(front + fragment, MAX);

            assertThat(url.given()).isEqualTo(front + fragment);
            String joint =
                query.isEmpty() ? "?" : query.equals("?") || query.endsWith("&") ? "" : "&";
            HttpUrl extended = url.with("id", "a b=");
            assertThat(extended.given()).isEqualTo(front + joint + "id=a%20b%3D" + fragment);
            assertThat(HttpUrl.parse(extended.given(), MAX).ascii()).isEqualTo(extended.ascii());
            assertThat(extended.ascii()).matches("[!-~]+").contains("id=a%20b%3D");
            assertThat(URI.create(extended.ascii()).getRawPath()).isEqualTo(pathOf(extended));
          }
        }
      }
    }
  }

  private static String pathOf(HttpUrl url) {
    String target = url.requestTarget();
    String path = target.substring(0, target.indexOf('?'));
    return path.equals("/") && !url.ascii().contains("/?") ? "" : path;
  }

  @ParameterizedTest
  @CsvSource({
    "https://bücher.example/, https://xn--bcher-kva.example/",
    "https://BÜCHER.example/, https://xn--bcher-kva.example/",
    "https://faß.example/, https://xn--fa-hia.example/",
    "https://shop。example/支付?ü#é, https://shop.example/%E6%94%AF%E4%BB%98?%C3%BC#%C3%A9",
    "https://shop.example/😀, https://shop.example/%F0%9F%98%80",
    "HTTPS://SHOP.example:443, https://shop.example:443",
    "http://shop.example:/a, http://shop.example/a",
    "http://[::ffff:93.184.216.34]/, http://93.184.216.34/",
    "http://93.184.216.34./, http://93.184.216.34/"
  })
  void isCalledInAscii(String given, String ascii) {
    assertThat(HttpUrl.parse(given, MAX).ascii()).isEqualTo(ascii);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop.example/a",
        "ftp://shop.example/",
        "javascript://shop.example/%0aalert(1)",
        "http:/shop.example/",
        "http:///a",
        "http://:80/a",
        "http://user@shop.example/",
        "http://user:secret@shop.example/",
        "http://shop.example@127.0.0.1/",
        "http://shop..example/",
        "http://.shop.example/",
        "http://sh op.example/",
        "http://shop%2eexample/",
        "http://shop.example\\a",
        "http://shop.example/a b",
        "http://shop.example/a\nb",
        "http://shop.example/a\u0000",
        "http://shop.example/a\u00a0b",
        "http://shop.example/a\u202egnp",
        "http://shop.example/a\ufeff",
        "http://shop.example/a\uffff",
        "http://shop.example/a\ud800",
        "http://shop.example/?a=%",
        "http://shop.example/?a=%zz",
        "http://shop.example/?a=<b>",
        "http://shop.example/?a=\"b",
        "http://shop.example/{id}",
        "http://shop.example/#a#b",
        "http://shop.example:0/",
        "http://shop.example:65536/",
        "http://shop.example:80a/",
        "http://shop.example:-1/",
        "http://xn--a.example/",
        "http://xn--bcher-kva\u0301.example/",
        "http://1.2.3/",
        "http://1.2.3.4.5/",
        "http://1.2.3.256/",
        "http://01.2.3.4/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://[1.2.3.4]/",
        "http://[::1/",
        "http://::1/",
        "http://[::1]a/",
        "http://[fe80::1%25eth0]/",
        "http://[v1.a]/"
      })
  void refusesWithASentence(String text) {
    assertThat(HttpUrl.fault(text, MAX).orElse("")).endsWith(".");
  }

  @Test
  void boundsTheLengthAndEveryLabel() {
    List<String> faults = new ArrayList<>();
    String front = "http://shop.example/";
    for (String text :
        List.of(
            front + "a".repeat(MAX - front.length()),
            front + "a".repeat(MAX - front.length() + 1),
            "http://" + "a".repeat(63) + ".example/",
            "http://" + "a".repeat(64) + ".example/",
            "http://" + "a.".repeat(130) + "example/")) {
      faults.add(HttpUrl.fault(text, text.startsWith(front) ? MAX : 2 * MAX).orElse("none"));
    }

    assertThat(faults)
        .containsExactly(
            "none",
            "The address must not be longer than 255 characters.",
            "none",
            "The host of the address is not valid.",
            "The host of the address is not valid.");
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.0.1, 192.168.0.1",
    "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
    "::ffff:10.0.0.1, 10.0.0.1",
    "::, 0:0:0:0:0:0:0:0"
  })
  void readsIpAddresses(String text, String address) {
    assertThat(IpLiterals.parse(text).map(InetAddress::getHostAddress)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1.2.3",
        "1.2.3.04",
        "1.2.3.256",
        "1.2.3.4.",
        "１.2.3.4",
        "127.1",
        "0x7f.1.1.1",
        "::g",
        ":::",
        "1::2::3",
        "fe80::1%eth0",
        "[::1]",
        "1.2.3.4:80",
        "localhost",
        ":",
        "1:2:3:4:5:6:7:8:9"
      })
  void readsNothingElseAsIpAddress(String text) {
    assertThat(IpLiterals.parse(text)).isEmpty();
  }
}
