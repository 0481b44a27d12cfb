package io.kontor.sandbox.bank;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A confirmed mandate to read and keep: one page of PDF, written by hand. Source: PDF 1.4. */
final class MandateDocument {

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

  private static byte[] pdf(String title, List<String> lines) {
    StringBuilder text = new StringBuilder();
    text.append("BT /F1 20 Tf 72 760 Td (").append(escaped(title)).append(") Tj ET\n");
    text.append("BT /F1 11 Tf 72 720 Td 18 TL\n");
    lines.forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
    text.append("ET\n");
    byte[] content = text.toString().getBytes(LATIN);
    List<byte[]> objects =
        List.of(
            ascii("<</Type/Catalog/Pages 2 0 R>>"),
            ascii("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            ascii(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>"),
            joined(
                ascii("<</Length " + content.length + ">>\nstream\n"),
                content,
                ascii("\nendstream")),
            ascii("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(ascii("%PDF-1.4\n"));
    StringBuilder index = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      index.append("%010d 00000 n \n".formatted(file.size()));
      file.writeBytes(joined(ascii((i + 1) + " 0 obj\n"), objects.get(i), ascii("\nendobj\n")));
    }
    int start = file.size();
    file.writeBytes(
        ascii(
            "xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, index, objects.size() + 1, start)));
    return file.toByteArray();
  }

  private static String escaped(String line) {
    String cut = line.length() > WIDTH_MAX ? line.substring(0, WIDTH_MAX) : line;
    return cut.replaceAll("\\p{Cntrl}", " ")
        .replace("\\", "\\\\")
        .replace("(", "\\(")
        .replace(")", "\\)");
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
