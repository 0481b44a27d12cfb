package io.kontor.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n",
        "\n%PDF-1.4",
        "\u00ef\u00bb\u00bf%PDF-1.4",
        "\u001b%-12345X@PJL\r\n@PJL ENTER LANGUAGE=PDF\r\n%PDF-1.3",
        "Content-Type: application/pdf\r\n\r\n%PDF-2.0"
      })
  void findsThePdfBehindWhatStandsInFront(String head) {
    assertThat(sniff(head)).isEqualTo(FileType.PDF);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "1019, true", "1020, false", "5000, false"})
  void looksForThePdfInTheFirst1024Bytes(int before, boolean found) {
    assertThat(sniff("x".repeat(before) + "%PDF-1.7") == FileType.PDF).isEqualTo(found);
  }

  @Test
  void knowsPicturesByTheirVeryFirstBytes() {
    assertThat(sniff("\u00ff\u00d8\u00ff\u00e0")).isEqualTo(FileType.JPEG);
    assertThat(sniff("GIF89a%PDF-1.7")).isEqualTo(FileType.GIF);
    assertThat(sniff("\u0089PNG\r\n\u001a\n")).isEqualTo(FileType.PNG);
    assertThat(sniff(" GIF89a")).isNull();
    assertThat(sniff("%PDF")).isNull();
    assertThat(sniff("")).isNull();
  }

  private static FileType sniff(String head) {
    return FileType.sniff(head.getBytes(StandardCharsets.ISO_8859_1)).orElse(null);
  }
}
