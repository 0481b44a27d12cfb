package io.kontor.platform.test;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Waits for a service to have consumed what a test published. */
public final class Consumed {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);

  private Consumed() {}

  /** Returns when the service has told the brokers that it is past the message. */
  public static void by(String service, RecordMetadata message) {
    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .until(() -> {
          OffsetAndMetadata committed =
              Brokers.ADMIN
                  .listConsumerGroupOffsets(service)
                  .partitionsToOffsetAndMetadata()
                  .get()
                  .get(partition);
          return committed != null && committed.offset() > message.offset();
        });
  }

  private static final class Brokers {
    private static final Admin ADMIN =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestInfrastructure.kafka()));
  }
}
