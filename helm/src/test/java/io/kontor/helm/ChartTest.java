package io.kontor.helm;

import static io.kontor.helm.Chart.at;
import static io.kontor.helm.Chart.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ChartTest {
  private static final List<String> SERVICES =
      List.of(
          "compliance",
          "dispute",
          "gateway",
          "identity",
          "reporting",
          "transaction",
          "wallet",
          "webhook");

  @Test
  void passesTheStrictLint() {
    LintResult result = new Helm(Chart.FOLDER).lint().strict().call();

    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal-values.yaml", "production-values.yaml", "sandbox-values.yaml"})
  void hardensEveryWorkload(String values) {
    Chart chart = Chart.render(values, Map.of());

    assertThat(chart.all("Deployment")).isNotEmpty();
    for (Map<String, Object> deployment : chart.all("Deployment")) {
      Object pod = at(deployment, "spec", "template", "spec");
      assertThat(at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
      assertThat(at(pod, "securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
      assertThat(at(pod, "automountServiceAccountToken")).isEqualTo(false);
      assertThat(list(pod, "topologySpreadConstraints")).hasSize(2);
      assertThat(at(deployment, "spec", "template", "metadata", "annotations", "checksum/config"))
          .asString()
          .hasSize(64);
      for (Map<String, Object> container : list(pod, "containers")) {
        assertThat(at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
        assertThat(at(container, "securityContext", "allowPrivilegeEscalation")).isEqualTo(false);
        assertThat(at(container, "securityContext", "capabilities", "drop"))
            .isEqualTo(List.of("ALL"));
        assertThat(at(container, "resources", "limits", "memory")).isNotNull();
        assertThat(at(container, "resources", "requests", "cpu")).isNotNull();
        assertThat(at(container, "image").toString()).doesNotEndWith(":latest").contains("/");
        assertThat(at(container, "startupProbe", "httpGet", "path"))
            .isEqualTo("/actuator/health/liveness");
        assertThat(at(container, "livenessProbe", "httpGet", "path"))
            .isEqualTo("/actuator/health/liveness");
        assertThat(at(container, "readinessProbe", "httpGet", "path"))
            .isEqualTo("/actuator/health/readiness");
        assertThat(at(container, "lifecycle", "preStop", "sleep", "seconds")).isNotNull();
      }
    }
    assertThat(chart.all("ServiceAccount"))
        .hasSameSizeAs(chart.all("Deployment"))
        .allSatisfy(
            account -> assertThat(at(account, "automountServiceAccountToken")).isEqualTo(false));
  }

  @Test
  void runsEveryServiceAndLeavesTheSandboxOut() {
    Chart chart = Chart.render("minimal-values.yaml", Map.of());

    List<String> names = SERVICES.stream().map(name -> "shop-kontor-" + name).toList();
    assertThat(chart.names("Deployment")).isEqualTo(names);
    assertThat(chart.names("Service")).isEqualTo(names);
    assertThat(chart.names("PodDisruptionBudget")).isEqualTo(names);
    assertThat(chart.all("HorizontalPodAutoscaler")).isEmpty();
    assertThat(chart.all("Ingress")).isEmpty();
    assertThat(chart.all("Secret")).isEmpty();
  }

  @Test
  void takesEverySecretFromASecretThatExists() {
    for (String values : new String[] {"minimal-values.yaml", "production-values.yaml"}) {
      Chart chart = Chart.render(values, Map.of());
      for (Map<String, Object> deployment : chart.all("Deployment")) {
        for (Map<String, Object> variable :
            list(deployment, "spec", "template", "spec", "containers", 0, "env")) {
          if (variable.get("name").toString().matches(".*(PASSWORD|SECRET).*")) {
            assertThat(variable).doesNotContainKey("value");
            assertThat(at(variable, "valueFrom", "secretKeyRef", "name")).isNotNull();
          }
        }
      }
      assertThat(chart.all("ConfigMap"))
          .allSatisfy(map -> assertThat(at(map, "data").toString()).doesNotContain("PASSWORD"));
    }
  }

  @Test
  void tellsAServiceItsDatabaseAccountAndNeighbours() {
    Chart chart = Chart.render("production-values.yaml", Map.of());

    Object data = at(chart.one("ConfigMap", "shop-kontor-wallet"), "data");

    assertThat(at(data, "KONTOR_DATABASE_URL"))
        .isEqualTo(
            "jdbc:postgresql://pg.data.svc:5432/wallet?sslmode=verify-full&sslrootcert=/etc/ssl/certs/ca-certificates.crt");
    assertThat(at(data, "KONTOR_DATABASE_USER")).isEqualTo("wallet_app");
    assertThat(at(data, "KONTOR_DATABASE_OWNER_USER")).isEqualTo("wallet_owner");
    assertThat(at(data, "KONTOR_SERVICE_CLIENT_ID")).isEqualTo("svc-wallet");
    assertThat(at(data, "KONTOR_SERVICES_IDENTITY")).isEqualTo("http://shop-kontor-identity:8080");
    assertThat(at(data, "KONTOR_SERVICES_SANDBOX")).isEqualTo("http://adapters.payments.svc:8080");
    Map<String, String> secrets = secrets(chart, "wallet");
    assertThat(secrets)
        .containsEntry("KONTOR_DATABASE_PASSWORD", "kontor-db-roles/wallet-app")
        .containsEntry("KONTOR_DATABASE_OWNER_PASSWORD", "kontor-db-roles/wallet-owner")
        .containsEntry("KONTOR_SERVICE_CLIENT_SECRET", "kontor-service-accounts/svc-wallet")
        .doesNotContainKey("KONTOR_CALLBACK_SECRET");
    assertThat(secrets(chart, "transaction"))
        .containsEntry("KONTOR_CALLBACK_SECRET", "kontor-callback/callback");
    assertThat(secrets(chart, "identity"))
        .containsEntry("KONTOR_AUDIT_SECRET", "kontor-audit/audit");
    assertThat(secrets(chart, "gateway"))
        .containsEntry(
            "KONTOR_DASHBOARD_CLIENT_SECRET", "kontor-dashboard-client/dashboard-client");
  }

  @Test
  void neverMovesTheClockOutsideOfASandbox() {
    for (String values : new String[] {"minimal-values.yaml", "production-values.yaml"}) {
      assertThat(Chart.text(values, Map.of()))
          .doesNotContain("KONTOR_TIME_TRAVEL", "KONTOR_WEBHOOKS_ALLOW_PRIVATE");
    }
    assertThat(Chart.text("sandbox-values.yaml", Map.of())).contains("KONTOR_TIME_TRAVEL");
    assertThatThrownBy(() -> Chart.text("minimal-values.yaml", Map.of("sandbox.timeTravel", true)))
        .hasMessageContaining("works only with sandbox.enabled=true");
  }

  @Test
  void runsTheSandboxOnlyWhenAskedTo() {
    Chart chart = Chart.render("sandbox-values.yaml", Map.of());

    assertThat(chart.names("Deployment")).hasSize(9).contains("shop-kontor-sandbox");
    Object data = at(chart.one("ConfigMap", "shop-kontor-transaction"), "data");
    assertThat(at(data, "KONTOR_SERVICES_SANDBOX")).isEqualTo("http://shop-kontor-sandbox:8080");
    assertThat(chart.all("PodDisruptionBudget")).as("a single pod has no budget").isEmpty();
    assertThat(chart.all("NetworkPolicy")).isEmpty();
  }

  @Test
  void deniesEveryEdgeThatTheArchitectureDoesNotName() {
    Chart chart = Chart.render("production-values.yaml", Map.of());

    Map<String, List<String>> callers = new HashMap<>();
    SERVICES.forEach(service -> callers.put(service, callers(chart, service)));

    assertThat(at(chart.one("NetworkPolicy", "shop-kontor-default-deny"), "spec"))
        .isEqualTo(
            Map.of(
                "podSelector",
                Map.of(
                    "matchLabels",
                    Map.of(
                        "app.kubernetes.io/part-of", "kontor",
                        "app.kubernetes.io/instance", "shop")),
                "policyTypes",
                List.of("Ingress", "Egress")));
    assertThat(callers)
        .containsEntry("gateway", List.of())
        .containsEntry("wallet", List.of("gateway", "transaction"))
        .containsEntry("transaction", List.of("dispute", "gateway"))
        .containsEntry("compliance", List.of("gateway", "transaction"))
        .containsEntry("identity", List.of("compliance", "gateway", "transaction", "wallet"))
        .containsEntry("webhook", List.of("gateway"))
        .containsEntry("reporting", List.of("gateway"))
        .containsEntry("dispute", List.of("gateway"));
    assertThat(chart.names("NetworkPolicy")).hasSize(SERVICES.size() + 1);
  }

  /** The outer wall is the product's own rule: the same registry, the same ports. */
  @Test
  void letsOnlyCallersOfMerchantAddressesOutAndOnlyWhereTheProductGoes() throws IOException {
    Chart chart = Chart.render("production-values.yaml", Map.of());
    List<String> special =
        Files.readAllLines(
                Path.of("../platform/outbound/src/main/resources/io/kontor/platform/outbound")
                    .resolve("special-purpose-addresses.csv"))
            .stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    List<String> v4 = special.stream().filter(block -> block.contains(".")).toList();
    List<String> global = special.stream().filter(block -> block.matches("[23].*:.*")).toList();

    for (String service : SERVICES) {
      List<Map<String, Object>> rules =
          list(chart.one("NetworkPolicy", "shop-kontor-" + service), "spec", "egress").stream()
              .filter(rule -> String.valueOf(rule).contains("ipBlock"))
              .toList();
      if (!List.of("webhook", "reporting").contains(service)) {
        assertThat(rules).as(service).isEmpty();
        continue;
      }
      assertThat(rules).as(service).hasSize(1);
      assertThat(list(rules.getFirst(), "ports"))
          .containsExactly(
              Map.of("port", 80, "protocol", "TCP"),
              Map.of("port", 443, "protocol", "TCP"),
              Map.of("port", 1024, "endPort", 65_535, "protocol", "TCP"));
      assertThat(list(rules.getFirst(), "to").stream().map(peer -> at(peer, "ipBlock")))
          .containsExactly(
              Map.of("cidr", "0.0.0.0/0", "except", v4),
              Map.of("cidr", "2000::/3", "except", global),
              Map.of(
                  "cidr",
                  "64:ff9b::/96",
                  "except",
                  v4.stream().map(ChartTest::behindNat64).toList()));
    }
  }

  /** The block of NAT64 addresses that stand for a block of IPv4 addresses. Source: RFC 6052. */
  private static String behindNat64(String v4) {
    String[] parts = v4.split("[./]", 5);
    int high = Integer.parseInt(parts[0]) << 8 | Integer.parseInt(parts[1]);
    int low = Integer.parseInt(parts[2]) << 8 | Integer.parseInt(parts[3]);
    String address =
        low == 0 && high == 0
            ? "64:ff9b::"
            : high == 0 ? "64:ff9b::%x".formatted(low) : "64:ff9b::%x:%x".formatted(high, low);
    return address + "/" + (96 + Integer.parseInt(parts[4]));
  }

  @Test
  void scalesPinsAndPublishesWhenAskedTo() {
    Chart chart = Chart.render("production-values.yaml", Map.of());

    assertThat(chart.names("HorizontalPodAutoscaler")).containsExactly("shop-kontor-wallet");
    assertThat(at(chart.one("Deployment", "shop-kontor-wallet"), "spec", "replicas")).isNull();
    assertThat(at(chart.one("Deployment", "shop-kontor-gateway"), "spec", "replicas")).isEqualTo(3);
    assertThat(image(chart, "wallet"))
        .startsWith("registry.shop.example/kontor/wallet-service@sha256:0123");
    assertThat(image(chart, "dispute"))
        .isEqualTo("registry.shop.example/kontor/dispute-service:0.1.0");
    Map<String, Object> ingress = chart.one("Ingress", "shop-kontor-gateway");
    assertThat(at(ingress, "spec", "rules", 0, "host")).isEqualTo("pay.shop.example");
    assertThat(at(ingress, "spec", "tls", 0, "secretName")).isEqualTo("pay-shop-example");
    assertThat(chart.all("PersistentVolumeClaim")).isEmpty();
    Map<String, Object> edge = chart.one("ServiceMonitor", "shop-kontor-edge");
    assertThat(at(edge, "spec", "endpoints", 0, "oauth2")).isNull();
    Map<String, Object> services = chart.one("ServiceMonitor", "shop-kontor-services");
    assertThat(at(services, "spec", "endpoints", 0, "oauth2", "clientSecret", "key"))
        .isEqualTo("svc-monitoring");
    assertThat(at(services, "spec", "endpoints", 0, "oauth2", "tokenUrl").toString())
        .endsWith("/realms/kontor/protocol/openid-connect/token");
    assertThat(at(chart.one("ConfigMap", "shop-kontor-monitoring"), "data", "client-id"))
        .isEqualTo("svc-monitoring");
  }

  /** What the gateway promises to callers while it goes down, the cluster must let it finish. */
  @Test
  void leavesTheGatewayTimeToDrainAndRoomToSpool() throws IOException {
    Object pod =
        at(
            Chart.render("minimal-values.yaml", Map.of()).one("Deployment", "shop-kontor-gateway"),
            "spec",
            "template",
            "spec");
    Object settings =
        new Yaml()
            .load(Files.readString(Path.of("../gateway/src/main/resources/application.yaml")));

    int preStop =
        (Integer)
            at(list(pod, "containers").getFirst(), "lifecycle", "preStop", "sleep", "seconds");
    int drain = seconds(at(settings, "kontor", "gateway", "drain", "at-most"));
    int finish = seconds(at(settings, "spring", "lifecycle.timeout-per-shutdown-phase"));
    assertThat(drain).as("within one phase of the shutdown").isLessThan(finish);
    assertThat((Integer) at(pod, "terminationGracePeriodSeconds"))
        .isGreaterThan(preStop + drain + finish);
    assertThat(seconds(at(settings, "kontor", "gateway", "upstream", "answer-timeout")))
        .as("a call that a service still answers is finished")
        .isLessThan(drain + finish);

    int spool =
        Integer.parseInt(
            at(settings, "kontor", "gateway", "places", "spool").toString().replace("MB", ""));
    assertThat(at(list(pod, "volumes").getFirst(), "emptyDir", "sizeLimit")).isEqualTo("768Mi");
    assertThat(spool).isLessThan(768);
  }

  private static int seconds(Object duration) {
    return Integer.parseInt(duration.toString().replaceFirst("s$", ""));
  }

  @Test
  void restartsPodsWhenTheirConfigurationChanges() {
    Chart before = Chart.render("minimal-values.yaml", Map.of());
    Chart after = Chart.render("minimal-values.yaml", Map.of("kafka.bootstrap", "other:9092"));

    assertThat(checksum(after)).isNotEqualTo(checksum(before));
    assertThat(checksum(Chart.render("minimal-values.yaml", Map.of("defaults.replicas", 5))))
        .isEqualTo(checksum(before));
  }

  @ParameterizedTest
  @CsvSource({
    "defaults.replicas, many, /defaults/replicas",
    "publicUrl, kontor.example.com, /publicUrl",
    "databse.host, typo, databse",
    "services.wallet.replica, 3, replica",
    "image.tag, latest, /image/tag",
    "services.wallet.image.digest, sha256:12, /services/wallet/image/digest",
  })
  void refusesValuesOfAWrongTypeOrName(String key, String value, String named) {
    assertThatThrownBy(() -> Chart.text("minimal-values.yaml", Map.of(key, value)))
        .hasMessageContaining("schema")
        .hasMessageContaining(named);
  }

  private static List<String> callers(Chart chart, String service) {
    List<String> callers = new ArrayList<>();
    for (Map<String, Object> rule :
        list(chart.one("NetworkPolicy", "shop-kontor-" + service), "spec", "ingress")) {
      list(rule, "from").stream()
          .map(peer -> at(peer, "podSelector", "matchLabels", "app.kubernetes.io/name"))
          .flatMap(name -> name == null ? Stream.of() : Stream.of(name.toString()))
          .forEach(callers::add);
    }
    return callers.stream().sorted().toList();
  }

  private static Map<String, String> secrets(Chart chart, String service) {
    Map<String, String> secrets = new HashMap<>();
    for (Map<String, Object> variable :
        list(
            chart.one("Deployment", "shop-kontor-" + service),
            "spec",
            "template",
            "spec",
            "containers",
            0,
            "env")) {
      Object secret = at(variable, "valueFrom", "secretKeyRef");
      if (secret != null) {
        secrets.put(variable.get("name").toString(), at(secret, "name") + "/" + at(secret, "key"));
      }
    }
    return secrets;
  }

  private static String image(Chart chart, String service) {
    return at(
            chart.one("Deployment", "shop-kontor-" + service),
            "spec",
            "template",
            "spec",
            "containers",
            0,
            "image")
        .toString();
  }

  private static Object checksum(Chart chart) {
    return at(
        chart.one("Deployment", "shop-kontor-wallet"),
        "spec",
        "template",
        "metadata",
        "annotations",
        "checksum/config");
  }
}
