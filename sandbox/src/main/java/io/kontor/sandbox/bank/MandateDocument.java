package io.kontor.sandbox.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A confirmed mandate to read and keep: one page of PDF, not compressed. */
final class MandateDocument {

  /** What the fonts that each reader has can show. */
  private static final Charset LATIN = Charset.forName("windows-1252");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final int WIDTH_MAX = 90; // characters of a line

  private MandateDocument() {}

  /** The document of a mandate that its payer has confirmed. */
  static byte[] of(Mandate mandate, String creditor) {
    List<String> lines = new ArrayList<>();
    lines.add("Scheme: " + mandate.scheme() + " Direct Debit");
    lines.add("Mandate reference: " + mandate.bankReference());
    if (mandate.confirmedAt() != null) {
      lines.add("Confirmed on: " + DAY.format(mandate.confirmedAt().atOffset(ZoneOffset.UTC)));
    }
    lines.add("Creditor: " + creditor);
    lines.add("Debtor: " + mandate.debtor().name());
    lines.add("Account: " + mandate.debtor().maskedAccount().replace('•', '*'));
    lines.add("");
    lines.add("The debtor allows the creditor to collect payments from this account,");
    lines.add("and the debtor's bank to carry them out.");
    lines.add("");
    lines.add("Sandbox: this document is a simulation. No money moves.");
    return pdf("Direct debit mandate", lines);
  }

  /** One page with a title and lines; what the font cannot show becomes a question mark. */
  static byte[] pdf(String title, List<String> lines) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont font = new PDType1Font(FontName.HELVETICA);
      try (PDPageContentStream text =
          new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
        text.beginText();
        text.setFont(font, 20);
        text.newLineAtOffset(72, 760);
        text.showText(shown(title));
        text.setFont(font, 11);
        text.setLeading(18);
        text.newLineAtOffset(0, -40);
        for (String line : lines) {
          text.showText(shown(line));
          text.newLine();
        }
        text.endText();
      }
      document.save(file, CompressParameters.NO_COMPRESSION);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read, and memory is written
    }
  }

  private static String shown(String line) {
    String cut = line.length() > WIDTH_MAX ? line.substring(0, WIDTH_MAX) : line;
    return new String(cut.getBytes(LATIN), LATIN)
        .replaceAll("\\p{Cntrl}|\u00a0", " ")
        .replace('\u00ad', '-');
  }
}
