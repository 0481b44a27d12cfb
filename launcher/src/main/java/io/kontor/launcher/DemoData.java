package io.kontor.launcher;

import io.kontor.launcher.IdentityClient.Answer;
import java.util.Map;

/**
 * What a newcomer finds after the first start: two clients, each with a key and a member of staff.
 * Repeats are harmless.
 */
final class DemoData {
  private static final int CONFLICT = 409;
  private final Home home;
  private final Platform platform;
  private final Progress progress;

  DemoData(Home home, Platform platform, Progress progress) {
    this.home = home;
    this.platform = platform;
    this.progress = progress;
  }

  /** Creates what is missing; throws {@link Trouble} when identity-service refuses. */
  void create() {
    IdentityClient identity = new IdentityClient(platform);
    for (DemoAccounts.Account account :
        DemoAccounts.readOrCreate(home.demoAccounts(), platform.secrets()).accounts()) {
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
  }

  private static void accept(Answer answer) {
    if (!answer.ok() && answer.status() != CONFLICT) {
      throw new Trouble(answer.reason());
    }
  }
}
