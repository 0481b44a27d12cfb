package io.kontor.platform.idempotency;

import io.kontor.platform.json.ContractJson;
import io.kontor.platform.outbox.ChangeListener;
import io.kontor.platform.problem.ErrorRenderer;
import io.kontor.platform.security.CallPermissions;
import io.kontor.platform.security.Endpoints;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Idempotency keys of this service. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

  @Bean
  IdempotencyKeys idempotencyKeys(
      JdbcTemplate template,
      Clock clock,
      @Value("${kontor.retention.idempotency:24h}") Duration retention) {
    return new IdempotencyKeys(template, clock, retention);
  }

  /** Keys of calls that create several objects. */
  @Bean
  ItemKeys itemKeys(
      IdempotencyKeys keys,
      JdbcTemplate template,
      Clock clock,
      @Value("${kontor.retention.idempotency:24h}") Duration retention,
      PlatformSettings properties) {
    return new ItemKeys(keys, template, clock, retention, properties);
  }

  /** Binds the key of the running request to what the request creates. */
  @Bean
  ChangeListener keyBinding(IdempotencyKeys keys) {
    return keys::bindCurrent;
  }

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      IdempotencyKeys keys,
      ErrorRenderer errors,
      PlatformSettings properties,
      Endpoints endpoints) {
    // After Spring Security's chain (order -100): the key belongs to the client of the caller.
    FilterRegistrationBean<IdempotencyFilter> registration =
        new FilterRegistrationBean<>(new IdempotencyFilter(keys, errors, properties, endpoints));
    registration.setOrder(0);
    return registration;
  }

  @Bean
  KeptJson keptJson(ContractJson contract) {
    return new KeptJson(contract);
  }

  @Bean
  KeptAnswerAdvice keptAnswerAdvice(KeptJson json) {
    return new KeptAnswerAdvice(json);
  }

  @Bean
  CallPermissions callPermissions(Endpoints endpoints) {
    return new CallPermissions(endpoints);
  }

  @Bean
  ResponsesController responsesController(
      IdempotencyKeys keys,
      List<ResourceReader> readers,
      KeptJson json,
      CallPermissions permissions,
      PlatformSettings properties) {
    return new ResponsesController(keys, readers, json, permissions, properties);
  }

  /** Forgets old keys. */
  @Bean
  RecurringJob pruneIdempotencyKeys(IdempotencyKeys keys) {
    return new RecurringJob("prune-idempotency-keys", Duration.ofMinutes(5), keys::prune);
  }
}
