package io.kontor.platform.inbox;

import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.work.RecurringJob;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The inbox of this service. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

  @Bean
  InboxConsumer inboxConsumer(
      List<EventSubscription> subscriptions,
      ConsumerFactory<String, String> consumers,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JsonMapper json,
      PlatformSettings properties,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    return new InboxConsumer(
        subscriptions, consumers, jdbc, transaction, json, properties, loops, metrics);
  }

  /** Forgets events older than Kafka keeps them; bounded per run. */
  @Bean
  RecurringJob pruneInbox(JdbcClient jdbc) {
    return new RecurringJob(
        "prune-inbox",
        Duration.ofMinutes(10),
        () ->
            jdbc.sql(
                    """
                    DELETE FROM inbox WHERE ctid IN (
                      SELECT ctid FROM inbox WHERE handled_at < now() - INTERVAL '30 days' LIMIT 50000)
                    """)
                .update());
  }
}
