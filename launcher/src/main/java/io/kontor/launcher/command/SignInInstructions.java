package io.kontor.launcher.command;

import io.kontor.launcher.demo.DemoAccounts;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import java.io.PrintStream;

/** Tells where to go and how to get in. */
final class SignInInstructions {
  private SignInInstructions() {}

  static void print(PrintStream out, Installation installation, Ports ports) {
    out.println();
    out.println("  Dashboard and API  " + ports.url(Ports.GATEWAY));
    out.println("  Mailbox            " + ports.url(8) + "/mailbox");
    for (DemoAccounts.Account account : DemoAccounts.read(installation.demoAccounts()).accounts()) {
      out.println();
      out.println("  " + account.clientName() + " (ClientId " + account.clientId() + ")");
      out.println("    API key          " + account.apiKey());
      out.println("    Sign in as       " + account.email());
      out.println("    Password         " + account.password());
      out.println("    Authenticator    " + account.totpSecret());
      QrCode.lines(account.otpauth()).forEach(line -> out.println("    " + line));
    }
    out.println();
  }
}
