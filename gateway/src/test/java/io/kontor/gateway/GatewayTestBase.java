package io.kontor.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole gateway with real PostgreSQL, a realm that signs, and services that say what a test
 * tells them.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "kontor.gateway.upstream.answer-timeout=1s",
      "kontor.gateway.body-limits.upload=2MB"
    })
public abstract class GatewayTestBase {

  protected static final TestRealm REALM = TestRealm.instance();
  protected static final WireMockServer SERVICES =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().containerThreads(64));
  private static final EmbeddedPostgres POSTGRES = startPostgres();
  protected static final EmbeddedKafkaKraftBroker KAFKA = startKafka();
  private static final AtomicInteger CLIENTS = new AtomicInteger();
  private static final JsonMapper JSON = new JsonMapper();

  static {
    SERVICES.start();
  }

  @LocalServerPort private int port;
  @Autowired protected JdbcClient jdbc;

  protected final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** A client nobody has used before, so counts and keys of tests do not meet. */
  protected final String client = "client" + CLIENTS.incrementAndGet();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add(
        "kontor.database.url",
        () -> "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/gateway");
    settings.add("kontor.database.user", () -> "app");
    settings.add("kontor.database.password", () -> "app");
    settings.add("kontor.database.owner-user", () -> "owner");
    settings.add("kontor.database.owner-password", () -> "owner");
    settings.add("kontor.kafka.bootstrap", KAFKA::getBrokersAsString);
    settings.add("kontor.keycloak.url", REALM::url);
    settings.add("kontor.service-client.secret", () -> "test");
    settings.add("kontor.dashboard-client.secret", () -> "dashboard-secret");
    for (String service :
        new String[] {"identity", "wallet", "transaction", "compliance", "dispute", "webhook"}) {
      settings.add("kontor.services." + service, () -> SERVICES.baseUrl() + "/" + service);
    }
    settings.add("kontor.services.reporting", () -> "http://localhost:1"); // Nobody listens there.
  }

  @BeforeEach
  void forgetStubs() {
    SERVICES.resetAll();
    REALM.reset();
  }

  protected String base() {
    return "http://localhost:" + port;
  }

  protected HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base() + path));
  }

  protected HttpRequest.Builder merchant(String path) {
    return request(path).header("Authorization", "Bearer " + REALM.merchant(client));
  }

  protected HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  protected static HttpRequest.BodyPublisher json(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  protected static JsonNode body(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private static EmbeddedKafkaKraftBroker startKafka() {
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 2);
    broker.afterPropertiesSet();
    return broker;
  }

  private static EmbeddedPostgres startPostgres() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE ROLE owner LOGIN PASSWORD 'owner'");
        statement.execute("CREATE ROLE app LOGIN PASSWORD 'app'");
        statement.execute("CREATE DATABASE gateway OWNER owner");
      }
      try (Connection connection = postgres.getDatabase("postgres", "gateway").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("ALTER SCHEMA public OWNER TO owner");
        statement.execute("GRANT USAGE ON SCHEMA public TO app");
        statement.execute(
            "ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA public"
                + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app");
      }
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
