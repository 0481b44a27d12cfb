package io.kontor.reporting.projection;

import io.kontor.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which projection consumes which topic. Source: docs/architecture.md, "Events". */
@Configuration(proxyBeanMethods = false)
class ProjectionSubscriptions {
  @Bean
  EventSubscription identityEvents(Projector projector, IdentityProjection projection) {
    return projector.once("kontor.identity", projection::apply);
  }

  @Bean
  EventSubscription walletEvents(Projector projector, WalletProjection projection) {
    return projector.idempotent("kontor.wallet", projection::apply);
  }

  @Bean
  EventSubscription transactionEvents(Projector projector, TransactionProjection projection) {
    return projector.idempotent("kontor.transaction", projection::apply);
  }

  @Bean
  EventSubscription complianceEvents(Projector projector, ComplianceProjection projection) {
    return projector.once("kontor.compliance", projection::apply);
  }

  @Bean
  EventSubscription disputeEvents(Projector projector, DisputeProjection projection) {
    return projector.once("kontor.dispute", projection::apply);
  }
}
