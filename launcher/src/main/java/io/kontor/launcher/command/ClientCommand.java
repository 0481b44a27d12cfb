package io.kontor.launcher.command;

import io.kontor.launcher.identity.IdentityClient;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.platform.Platform;
import io.kontor.launcher.process.PidFiles;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./kontor client}: what an operator does with clients and their API keys. */
@Command(
    name = "client",
    description = "Create a client; list and revoke its API keys.",
    commandListHeading = "%nCommands:%n")
final class ClientCommand {
  private ClientCommand() {}

  static CommandLine commandLine(Invocation invocation) {
    return new CommandLine(new ClientCommand())
        .addSubcommand(new Create(invocation))
        .addSubcommand(new Keys(invocation))
        .addSubcommand(new Revoke(invocation));
  }

  /** The client that a command is about. */
  static final class ClientId {
    @Option(
        names = "--id",
        paramLabel = "ID",
        required = true,
        description = "the ClientId, as merchants use it in paths")
    private String id = "";
  }

  private static ClientAdministration administration(InstallationOptions options) {
    Installation installation = options.installation();
    if (new PidFiles(installation.pids()).living("identity-service").isEmpty()) {
      throw new UserFacingException(
          "identity-service does not run from "
              + installation.data()
              + "; start the platform with ./kontor up.");
    }
    return new ClientAdministration(
        new IdentityClient(Platform.of(installation, options.ports())),
        options.ports(),
        options.out());
  }

  @Command(
      name = "create",
      description = "Create a client with an API key and, if wanted, its first member of staff.",
      footer = {"", "Exit status: 0 when the gateway issues a token for the key."})
  static final class Create implements Callable<Integer> {
    @Mixin private final ClientId client = new ClientId();

    @Option(
        names = "--key",
        paramLabel = "KEY",
        required = true,
        description = "the API key, 8 to 255 characters")
    private String key = "";

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "the name that people see (default: the ID)")
    private @Nullable String name;

    @Option(
        names = "--email",
        paramLabel = "EMAIL",
        description = "invite this person as the first member of staff")
    private @Nullable String email;

    @Mixin private final InstallationOptions options;

    Create(Invocation invocation) {
      this.options = new InstallationOptions(invocation);
    }

    @Override
    public Integer call() throws InterruptedException {
      administration(options)
          .create(
              client.id,
              key,
              Optional.ofNullable(name).orElse(client.id),
              Optional.ofNullable(email));
      return 0;
    }
  }

  @Command(name = "keys", description = "List the API keys of a client.")
  static final class Keys implements Callable<Integer> {
    @Mixin private final ClientId client = new ClientId();
    @Mixin private final InstallationOptions options;

    Keys(Invocation invocation) {
      this.options = new InstallationOptions(invocation);
    }

    @Override
    public Integer call() {
      administration(options).keys(client.id);
      return 0;
    }
  }

  @Command(name = "revoke", description = "Revoke an API key; its tokens stop working at once.")
  static final class Revoke implements Callable<Integer> {
    @Mixin private final ClientId client = new ClientId();

    @Option(
        names = "--key-id",
        paramLabel = "KEY_ID",
        required = true,
        description = "the key, as ./kontor client keys lists it")
    private String keyId = "";

    @Mixin private final InstallationOptions options;

    Revoke(Invocation invocation) {
      this.options = new InstallationOptions(invocation);
    }

    @Override
    public Integer call() {
      administration(options).revoke(client.id, keyId);
      return 0;
    }
  }
}
