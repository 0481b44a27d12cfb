package io.kontor.launcher.command;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** QR codes in a terminal: two dots per character, light on dark or dark on light. */
final class QrCode {
  private static final int QUIET_ZONE = 2;

  private QrCode() {}

  /**
   * The lines to print; light modules are drawn, so that a dark terminal shows a scannable code.
   */
  static List<String> lines(String text) {
    BitMatrix dots = encode(text);
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < dots.getHeight(); y += 2) {
      StringBuilder line = new StringBuilder();
      for (int x = 0; x < dots.getWidth(); x++) {
        boolean upper = !dots.get(x, y);
        boolean lower = y + 1 < dots.getHeight() && !dots.get(x, y + 1);
        line.append(upper ? (lower ? '█' : '▀') : (lower ? '▄' : ' '));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static BitMatrix encode(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET_ZONE,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.L));
    } catch (WriterException e) {
      throw new IllegalArgumentException("text too long for a QR code", e);
    }
  }
}
