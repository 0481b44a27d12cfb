package io.kontor.launcher.demo;

import io.kontor.launcher.identity.IdentityClient;
import io.kontor.launcher.identity.IdentityClient.Answer;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.TextFiles;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.ProgressDisplay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a newcomer finds after the first start: two clients, each with a key, a member of staff and
 * ninety days of business. Repeats are harmless: the story is played once per data folder, and
 * continued when it broke off.
 */
public final class DemoData {
  private static final int CONFLICT = 409;
  private static final int IDENTITY = 1;
  private static final int COMPLIANCE = 4;
  private static final int WEBHOOK = 7;
  private static final int SANDBOX = 8;
  private final Installation installation;
  private final Platform platform;
  private final ProgressDisplay progress;

  /** The demo data of an installation; progress is told in sentences. */
  public DemoData(Installation installation, Platform platform, ProgressDisplay progress) {
    this.installation = installation;
    this.platform = platform;
    this.progress = progress;
  }

  /** Creates what is missing; throws {@link UserFacingException} when identity-service refuses. */
  public void create() {
    IdentityClient identity = new IdentityClient(platform);
    DemoAccounts accounts =
        DemoAccounts.readOrCreate(installation.demoAccounts(), platform.secrets());
    for (DemoAccounts.Account account : accounts.accounts()) {
      progress.say("Demo client " + account.clientId() + ".");
      accept(
          identity.post(
              "/internal/clients",
              Map.of(
                  "id", account.clientId(),
                  "name", account.clientName(),
                  "apiKey", account.apiKey())));
      accept(
          identity.post(
              "/internal/clients/" + account.clientId() + "/staff",
              Map.of(
                  "email", account.email(),
                  "firstName", account.firstName(),
                  "lastName", account.lastName(),
                  "permissionGroup", "Merchant admin",
                  "password", account.password(),
                  "totpSecret", account.totpSecret())));
    }
    if (platform.missing().isEmpty()) {
      playOnce(accounts);
    }
  }

  private void playOnce(DemoAccounts accounts) {
    Path played = installation.demoPlayed();
    if (Files.exists(played)) {
      return;
    }
    Path journalFile = installation.demoJournal();
    Journal journal = new Journal(journalFile);
    if (journal.isReplaying()) {
      progress.say("The demo data was not finished last time; continuing it.");
    }
    Ports ports = platform.ports();
    IdentityClient operator = new IdentityClient(platform);
    DemoEnvironment environment =
        new DemoEnvironment(
            ports.url(Ports.GATEWAY),
            ports.url(SANDBOX),
            IntStream.rangeClosed(IDENTITY, WEBHOOK).mapToObj(ports::url).toList(),
            ports.url(COMPLIANCE),
            operator::token,
            journal);
    try {
      new DemoHistory(environment, progress::say)
          .play(
              accounts.accounts().stream()
                  .map(account -> new DemoHistory.Client(account.clientId(), account.apiKey(), 4))
                  .toList());
    } catch (DemoFailure e) {
      throw new UserFacingException(
          "the story of the demo clients stopped: "
              + e.getMessage()
              + ". The next ./kontor up continues it; ./kontor reset starts over.",
          e);
    }
    TextFiles.write(played, "");
    try {
      Files.deleteIfExists(journalFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accept(Answer answer) {
    if (!answer.ok() && answer.status() != CONFLICT) {
      throw new UserFacingException(answer.reason());
    }
  }
}
