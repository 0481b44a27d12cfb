package io.kontor.launcher.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where the demo is played.
 *
 * @param gateway address of the gateway
 * @param sandbox address of the sandbox
 * @param services addresses of the services whose business clock is moved
 * @param complianceService address of compliance-service, for the officer's decisions
 * @param operatorToken a bearer token of the operator's service account
 * @param journal what the story has been answered so far
 */
public record DemoEnvironment(
    String gateway,
    String sandbox,
    List<String> services,
    String complianceService,
    Supplier<String> operatorToken,
    Journal journal) {

  /** A merchant system with its key. */
  ApiClient merchant(String clientId, String apiKey) {
    String basic =
        java.util.Base64.getEncoder()
            .encodeToString(
                (clientId + ":" + apiKey).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String token =
        new ApiClient(gateway, () -> "Basic " + basic, null)
            .post("/v2.01/oauth/token", Map.of("grant_type", "client_credentials"))
            .path("access_token")
            .asString();
    return new ApiClient(gateway + "/v2.01/" + clientId, () -> "Bearer " + token, journal);
  }

  ApiClient sandboxAdmin() {
    return new ApiClient(sandbox, () -> "", journal);
  }

  ApiClient compliance() {
    return new ApiClient(complianceService, () -> "Bearer " + operatorToken.get(), journal);
  }

  /** Moves the business clock of all services, as soon as something is really called. */
  void moveClocks(Duration fromNow) {
    journal.beforeNextCall(() -> setClocks(fromNow));
  }

  /** Sets the business clock of all services right again. */
  void resetClocks() {
    setClocks(Duration.ZERO);
  }

  private void setClocks(Duration fromNow) {
    String token = "Bearer " + operatorToken.get();
    services.parallelStream()
        .forEach(service ->
            new ApiClient(service, () -> token, null)
                .put("/internal/clock", Map.of("offset", fromNow.toString())));
  }
}
