package io.kontor.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class MandateDocumentTest {

  @Test
  void showsTitleAndLinesInOrder() throws IOException {
    assertThat(
            read(MandateDocument.pdf("Mandate", List.of("Debtor: José (Pepe) \\ Ruiz", "", "End"))))
        .containsExactly("Mandate", "Debtor: José (Pepe) \\ Ruiz", "End");
  }

  @Test
  void cutsLongLinesAndReplacesWhatTheFontCannotShow() throws IOException {
    List<String> shown =
        read(MandateDocument.pdf("Mandate", List.of("x".repeat(200), "山\tb", "€uro")));

    assertThat(shown).containsExactly("Mandate", "x".repeat(90), "? b", "€uro");
  }

  @Test
  void takesEveryCharacterOfAName() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String text = new String(all, Charset.forName("windows-1252"));

    for (int start = 0; start < text.length(); start += 64) {
      assertThat(MandateDocument.pdf("Mandate", List.of(text.substring(start, start + 64))))
          .startsWith("%PDF-1.4".getBytes(Charset.forName("US-ASCII")));
    }
  }

  private static List<String> read(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper()
          .getText(document)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
