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

/** {@code ./kontor audit}: what an operator does with the audit trail. */
@Command(
    name = "audit",
    description = "Prove that the audit trail is complete and unchanged.",
    commandListHeading = "%nCommands:%n")
final class AuditCommand {
  private AuditCommand() {}

  static CommandLine commandLine(Invocation invocation) {
    return new CommandLine(new AuditCommand()).addSubcommand(new Verify(invocation));
  }

  @Command(
      name = "verify",
      description = "Compute the chain of each client's entries again and compare.",
      footer = {"", "Exit status: 0 when every chain is what its entries say, otherwise 1."})
  static final class Verify implements Callable<Integer> {
    @Option(
        names = "--client",
        paramLabel = "ID",
        description = "only this client (default: all of them)")
    private @Nullable String client;

    @Mixin private final InstallationOptions options;

    Verify(Invocation invocation) {
      this.options = new InstallationOptions(invocation);
    }

    @Override
    public Integer call() {
      Installation installation = options.installation();
      if (new PidFiles(installation.pids()).living("identity-service").isEmpty()) {
        throw new UserFacingException(
            "identity-service does not run from "
                + installation.data()
                + "; start the platform with ./kontor up.");
      }
      AuditProof proof =
          new AuditProof(
              new IdentityClient(Platform.of(installation, options.ports())), options.out());
      return proof.execute(Optional.ofNullable(client)) ? 0 : 1;
    }
  }
}
