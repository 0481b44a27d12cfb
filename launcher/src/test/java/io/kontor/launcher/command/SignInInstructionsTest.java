package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.kontor.launcher.demo.DemoAccounts;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.network.LocalPorts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SignInInstructionsTest {
  @TempDir Path folder;
  private Installation installation;
  private DemoAccounts accounts;

  @BeforeEach
  void makeAccounts() {
    installation = new Installation(folder, folder);
    installation.create();
    accounts =
        DemoAccounts.readOrCreate(installation.demoAccounts(), new Secrets(installation.secrets()));
  }

  @Test
  void keepsTheDemoAccountsBetweenRuns() {
    assertThat(
            DemoAccounts.readOrCreate(
                installation.demoAccounts(), new Secrets(installation.secrets())))
        .isEqualTo(accounts);
  }

  @Test
  void choosesPasswordsThatThePolicyAccepts() {
    assertThat(accounts.accounts())
        .extracting(DemoAccounts.Account::password)
        .allMatch(password ->
            password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9]).{12,}"));
    assertThat(accounts.accounts())
        .extracting(DemoAccounts.Account::totpSecret)
        .allMatch(secret -> secret.matches("[A-Z2-7]{32}"));
  }

  @Test
  void printsAQrCodeThatAnAuthenticatorReads() throws Exception {
    String uri = accounts.accounts().getFirst().otpauth();

    assertThat(decode(QrCode.lines(uri))).isEqualTo(uri);
    assertThat(uri).startsWith("otpauth://totp/Kontor:maria.market%40demo.example?secret=");
  }

  @Test
  void namesAddressesAndAccounts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    SignInInstructions.print(
        new PrintStream(out, true, StandardCharsets.UTF_8), installation, new Ports(18_000));

    DemoAccounts.Account first = accounts.accounts().getFirst();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("http://127.0.0.1:18000", "http://127.0.0.1:18008/mailbox")
        .contains(first.email(), first.password(), first.totpSecret(), first.apiKey());
  }

  @Test
  void exitsByWhatRuns() {
    StatusReport.Row ready = new StatusReport.Row("postgres", "", 5, "ready", 1);
    StatusReport.Row starting = new StatusReport.Row("wallet", "", 6, "starting", 1);
    StatusReport.Row stopped = new StatusReport.Row("wallet", "", 0, "stopped", 0);

    assertThat(StatusReport.exit(List.of(ready))).isZero();
    assertThat(StatusReport.exit(List.of(ready, starting))).isEqualTo(1);
    assertThat(StatusReport.exit(List.of(ready, stopped))).isEqualTo(1);
    assertThat(StatusReport.exit(List.of(stopped))).isEqualTo(3);
    assertThat(StatusReport.exit(List.of())).isEqualTo(3);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells, through /proc")
  void tellsWhoHoldsAPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(LocalPorts.isTaken(socket.getLocalPort())).isTrue();
      assertThat(LocalPorts.ownerOf(socket.getLocalPort()))
          .hasValueSatisfying(owner ->
              assertThat(owner).startsWith("process " + ProcessHandle.current().pid() + " ("));
    }
  }

  private static String decode(List<String> lines) throws Exception {
    int scale = 4;
    int width = lines.getFirst().length();
    int[] pixels = new int[width * scale * lines.size() * 2 * scale];
    for (int y = 0; y < lines.size() * 2 * scale; y++) {
      for (int x = 0; x < width * scale; x++) {
        char dots = lines.get(y / scale / 2).charAt(x / scale);
        boolean upper = y / scale % 2 == 0;
        boolean light = dots == '█' || dots == (upper ? '▀' : '▄');
        pixels[y * width * scale + x] = light ? 0xFFFFFF : 0;
      }
    }
    RGBLuminanceSource image =
        new RGBLuminanceSource(width * scale, lines.size() * 2 * scale, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(image))).getText();
  }
}
