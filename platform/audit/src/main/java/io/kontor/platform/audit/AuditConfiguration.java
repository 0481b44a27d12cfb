package io.kontor.platform.audit;

import io.kontor.platform.id.Ids;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.settings.PlatformSettings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a service imports whose changes identity-service keeps in the audit trail. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

  @Bean
  AuditEvents auditEvents(PlatformSettings properties) {
    return new AuditEvents(properties.service());
  }

  @Bean
  AuditRecorder auditRecorder(Outbox outbox, AuditEvents events) {
    return new AuditRecorder(outbox, events);
  }

  @Bean
  Changes auditChanges(ContractJson json) {
    return new Changes(json);
  }

  @Bean
  AuditCheck auditCheck(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    return new AuditCheck(handlers);
  }

  /** What needs the database is looked up late: the web is set up before it. */
  @Bean
  WebMvcConfigurer auditOfCalls(
      ObjectProvider<AuditRecorder> recorder,
      ObjectProvider<TransactionTemplate> transaction,
      Ids ids,
      Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
            new AuditInterceptor(recorder::getObject, transaction::getObject, ids, clock));
      }
    };
  }
}
