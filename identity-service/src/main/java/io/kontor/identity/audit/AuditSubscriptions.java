package io.kontor.identity.audit;

import io.kontor.platform.sql.LongLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The services whose entries this one keeps beside its own. */
@Configuration(proxyBeanMethods = false)
class AuditSubscriptions {
  private final JdbcClient jdbc;
  private final LongLists lists;
  private final JsonMapper json;

  AuditSubscriptions(JdbcClient jdbc, LongLists lists, JsonMapper json) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.json = json;
  }

  @Bean
  AuditEvents walletAudit() {
    return of("wallet");
  }

  @Bean
  AuditEvents transactionAudit() {
    return of("transaction");
  }

  @Bean
  AuditEvents complianceAudit() {
    return of("compliance");
  }

  @Bean
  AuditEvents disputeAudit() {
    return of("dispute");
  }

  @Bean
  AuditEvents reportingAudit() {
    return of("reporting");
  }

  @Bean
  AuditEvents webhookAudit() {
    return of("webhook");
  }

  private AuditEvents of(String service) {
    return new AuditEvents(service, jdbc, lists, json);
  }
}
