package io.kontor.gateway;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Keycloak client through which people sign in. The secret never prints.
 *
 * @param id of the client in the realm
 * @param secret of the client; also keys the tokens against forgery
 */
@ConfigurationProperties("kontor.dashboard-client")
@Validated
public record DashboardClient(
    @DefaultValue("kontor-dashboard") @NotBlank String id, @NotBlank String secret) {

  @Override
  public String toString() {
    return "DashboardClient[id=" + id + "]";
  }
}
