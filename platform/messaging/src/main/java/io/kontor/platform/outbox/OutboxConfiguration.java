package io.kontor.platform.outbox;

import io.kontor.platform.fault.FaultInjection;
import io.kontor.platform.id.Ids;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.settings.PlatformSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of this service and its relay. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

  @Bean
  OutboxRelay outboxRelay(
      DataSource dataSource,
      KafkaTemplate<String, String> kafka,
      FaultInjection faults,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    return new OutboxRelay(dataSource, kafka, faults, loops, metrics);
  }

  @Bean
  Outbox outbox(
      JdbcClient jdbc,
      JsonMapper json,
      Ids ids,
      Clock clock,
      List<ChangeListener> listeners,
      OutboxRelay relay,
      ObjectProvider<Tracer> tracer,
      PlatformSettings properties) {
    return new Outbox(
        jdbc, json, ids, clock, listeners, relay, tracer.getIfAvailable(), properties);
  }
}
