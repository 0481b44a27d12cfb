package io.kontor.compliance.ubo;

import io.kontor.compliance.kyc.SandboxReviewSettings;
import io.kontor.platform.work.QueueWorker;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Plays the compliance officer in a sandbox: decides declarations by the first owner's first name,
 * shortly after they were submitted. The last name may name the reason. Several instances may run.
 * Source: contract "Sandbox values", UBO.
 */
@Component
@ConditionalOnBooleanProperty("kontor.compliance.sandbox-review.enabled")
class SandboxOwnersJob {
  static final String QUEUE = "ubo-sandbox-review";

  private static final int BATCH = 20;
  private static final Map<String, UboStatus> BY_FIRST_NAME =
      Map.of(
          "acceptubo",
          UboStatus.VALIDATED,
          "refuseubo",
          UboStatus.REFUSED,
          "incompleteubo",
          UboStatus.INCOMPLETE);

  private final UboDeclarations declarations;
  private final DecideUboDeclaration decideDeclaration;
  private final SandboxReviewSettings settings;
  private final QueueWorker worker;
  private final Clock clock;

  SandboxOwnersJob(
      UboDeclarations declarations,
      DecideUboDeclaration decideDeclaration,
      SandboxReviewSettings settings,
      QueueWorker worker,
      Clock clock) {
    this.declarations = declarations;
    this.decideDeclaration = decideDeclaration;
    this.settings = settings;
    this.worker = worker;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${kontor.compliance.sandbox-review.every}")
  void run() {
    worker.each(
        QUEUE,
        declarations.waitingWithFirstOwner(
            List.copyOf(BY_FIRST_NAME.keySet()), clock.instant().minus(settings.delay()), BATCH),
        UboDeclaration::id,
        declaration ->
            decideDeclaration.execute(
                declaration.clientId(), declaration.id(), decision(declaration.ubos().getFirst())));
  }

  private static DecideUboDeclaration.Decision decision(Ubo first) {
    UboStatus status =
        BY_FIRST_NAME.getOrDefault(
            first.firstName().toLowerCase(Locale.ROOT), UboStatus.INCOMPLETE);
    UboReason usual =
        status == UboStatus.REFUSED ? UboReason.WRONG_UBO_INFORMATION : UboReason.MISSING_UBO;
    return new DecideUboDeclaration.Decision(
        status, UboReason.named(first.lastName()).orElse(usual), null);
  }
}
