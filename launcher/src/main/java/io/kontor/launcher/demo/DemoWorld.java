package io.kontor.launcher.demo;

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
 */
public record DemoWorld(
    String gateway,
    String sandbox,
    List<String> services,
    String complianceService,
    Supplier<String> operatorToken) {

  /** A merchant system with its key. */
  Caller merchant(String clientId, String apiKey) {
    String basic =
        java.util.Base64.getEncoder()
            .encodeToString(
                (clientId + ":" + apiKey).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String token =
        new Caller(gateway, () -> "Basic " + basic)
            .post("/v2.01/oauth/token", Map.of("grant_type", "client_credentials"))
            .path("access_token")
            .asString();
    return new Caller(gateway + "/v2.01/" + clientId, () -> "Bearer " + token);
  }

  Caller sandboxAdmin() {
    return new Caller(sandbox, () -> "");
  }

  Caller compliance() {
    return new Caller(complianceService, () -> "Bearer " + operatorToken.get());
  }

  /** Moves the business clock of all services. */
  void moveClocks(java.time.Duration fromNow) {
    String token = "Bearer " + operatorToken.get();
    services.parallelStream()
        .forEach(service ->
            new Caller(service, () -> token)
                .put("/internal/clock", Map.of("offset", fromNow.toString())));
  }
}
