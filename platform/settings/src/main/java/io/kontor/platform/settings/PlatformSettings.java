package io.kontor.platform.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings every service shares. Source: docs/architecture.md, "Configuration".
 *
 * @param service this service's short name: {@code wallet}; names its topic, its consumer group and
 *     its event source
 * @param publicUrl the gateway as people and merchants see it, without a trailing slash
 * @param services base address of each service by its short name
 * @param keycloak where tokens come from
 * @param serviceClient this process's own account for calls to other services
 * @param callbackSecret signs callbacks of the outside world
 * @param filesDir folder for stored files
 */
@ConfigurationProperties("kontor")
public record PlatformSettings(
    String service,
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue Map<String, String> services,
    Keycloak keycloak,
    @DefaultValue ServiceClient serviceClient,
    @DefaultValue("") String callbackSecret,
    @DefaultValue(".kontor/files") String filesDir) {

  /**
   * Where tokens come from.
   *
   * @param url base address as this process sees it
   * @param publicUrl base address as the browser sees it; part of the issuer; default: the same
   */
  public record Keycloak(
      @DefaultValue("http://localhost:8089") String url, @Nullable String publicUrl) {
    /** The issuer that tokens must name. */
    public String issuer() {
      return (publicUrl == null || publicUrl.isBlank() ? url : publicUrl) + "/realms/kontor";
    }

    /** Keys that sign tokens. */
    public String jwkSetUri() {
      return url + "/realms/kontor/protocol/openid-connect/certs";
    }

    /** Where this process gets its own token. */
    public String tokenUri() {
      return url + "/realms/kontor/protocol/openid-connect/token";
    }
  }

  /** This process's own account. The secret never prints. */
  public record ServiceClient(@DefaultValue("") String id, @DefaultValue("") String secret) {
    @Override
    public String toString() {
      return "ServiceClient[id=" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "PlatformSettings[service=" + service + ", publicUrl=" + publicUrl + "]";
  }
}
