package io.kontor.reporting.copy;

import io.kontor.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is copied from whom. Source: docs/architecture.md, "Events". */
@Configuration(proxyBeanMethods = false)
class CopySubscriptions {
  @Bean
  EventSubscription identityEvents(Intake intake, IdentityCopies copies) {
    return intake.subscription("kontor.identity", copies::take);
  }

  @Bean
  EventSubscription walletEvents(Intake intake, WalletCopies copies) {
    return intake.subscription("kontor.wallet", copies::take);
  }

  @Bean
  EventSubscription transactionEvents(Intake intake, TransactionCopies copies) {
    return intake.subscription("kontor.transaction", copies::take);
  }

  @Bean
  EventSubscription complianceEvents(Intake intake, ComplianceCopies copies) {
    return intake.subscription("kontor.compliance", copies::take);
  }

  @Bean
  EventSubscription disputeEvents(Intake intake, DisputeCopies copies) {
    return intake.subscription("kontor.dispute", copies::take);
  }
}
