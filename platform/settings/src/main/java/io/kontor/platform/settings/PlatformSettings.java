package io.kontor.platform.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings that the gateway and the services share. Source: docs/architecture.md,
 * "Configuration".
 *
 * @param service this service's short name: {@code wallet}; names its topic, its consumer group and
 *     its event source
 * @param publicUrl the gateway as people and merchants see it; https turns on Secure cookies and
 *     HSTS
 * @param services base address of each service by its short name
 * @param keycloak where tokens come from
 * @param kafka where events go through
 * @param serviceClient this process's own account for calls to other services
 * @param callbackSecret signs callbacks of the outside world
 * @param filesDir folder for stored files
 */
@ConfigurationProperties("kontor")
public record PlatformSettings(
    @DefaultValue("") String service,
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue Map<String, URI> services,
    @DefaultValue Keycloak keycloak,
    @DefaultValue Kafka kafka,
    @DefaultValue ServiceClient serviceClient,
    @DefaultValue("") String callbackSecret,
    @DefaultValue(".kontor/files") String filesDir) {

  /** The public address without a trailing slash. */
  public String publicBase() {
    return withoutSlash(publicUrl);
  }

  /** Whether people reach the gateway over TLS. */
  public boolean https() {
    return "https".equalsIgnoreCase(publicUrl.getScheme());
  }

  /** The origin of our own pages as browsers write it: no default port, lower case. */
  public String publicOrigin() {
    int port = publicUrl.getPort();
    boolean usual = port < 0 || port == (https() ? 443 : 80);
    return (publicUrl.getScheme() + "://" + publicUrl.getHost() + (usual ? "" : ":" + port))
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Base address of a service. Errors: {@link IllegalStateException} that names the variable when
   * it is not set.
   */
  public URI address(String shortName) {
    URI address = services.get(shortName);
    if (address == null) {
      throw new IllegalStateException(
          "No address for "
              + shortName
              + ": set KONTOR_SERVICES_"
              + shortName.toUpperCase(Locale.ROOT));
    }
    return address;
  }

  /**
   * Where tokens come from.
   *
   * @param url base address as this process sees it
   * @param publicUrl base address as the browser sees it; part of the issuer; default: the same
   * @param realm of the platform
   */
  public record Keycloak(
      @DefaultValue("http://localhost:8089") URI url,
      @Nullable URI publicUrl,
      @DefaultValue("kontor") String realm) {

    /** Base address as the browser sees it. */
    public URI browserUrl() {
      return publicUrl == null || publicUrl.toString().isBlank() ? url : publicUrl;
    }

    /** The issuer that tokens must name. */
    public String issuer() {
      return withoutSlash(browserUrl()) + "/realms/" + realm;
    }

    /** A protocol endpoint for calls of this process: {@code token}, {@code certs}. */
    public String endpoint(String name) {
      return withoutSlash(url) + "/realms/" + realm + "/protocol/openid-connect/" + name;
    }

    /** A protocol endpoint that the browser is sent to: {@code auth}. */
    public String publicEndpoint(String name) {
      return issuer() + "/protocol/openid-connect/" + name;
    }
  }

  /**
   * The event log.
   *
   * @param bootstrap bootstrap servers, {@code host:port} with commas between
   */
  public record Kafka(@DefaultValue("localhost:8092") String bootstrap) {}

  /**
   * This process's own account. The secret never prints.
   *
   * @param id its Keycloak client
   * @param secret of that client
   */
  public record ServiceClient(@DefaultValue("") String id, @DefaultValue("") String secret) {
    @Override
    public String toString() {
      return "ServiceClient[id=" + id + "]";
    }
  }

  private static String withoutSlash(URI uri) {
    String text = uri.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public String toString() {
    return "PlatformSettings[service=" + service + ", publicUrl=" + publicUrl + "]";
  }
}
