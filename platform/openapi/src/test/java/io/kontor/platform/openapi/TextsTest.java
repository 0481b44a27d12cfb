package io.kontor.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {
  private record Payment(String authorId, String note) {}

  @Test
  void saysOfAMemberWhatItsNameMeansEverywhere() {
    assertThat(Texts.ofMember(Payment.class, "authorId", "AuthorId"))
        .isEqualTo("Id of the user on whose behalf this is done.");
    assertThat(Texts.ofMember(Payment.class, "note", "Note")).isNull();
  }

  @Test
  void writesEachTextAsOneSentence() throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Texts.class.getResourceAsStream("members.properties"))) {
      texts.load(in);
    }

    assertThat(texts).hasSizeGreaterThan(150);
    texts.forEach((member, text) ->
        assertThat((String) text).as((String) member).matches("[A-Z#].*\\.").hasSizeLessThan(140));
  }
}
