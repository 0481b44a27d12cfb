package io.kontor.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Addresses and secrets shared with the other processes. Source: architecture, section 2.
 *
 * @param publicUrl the gateway as people and merchants see it; https turns on Secure cookies and
 *     HSTS
 */
@ConfigurationProperties("kontor")
@Validated
public record PlatformSettings(
    @NotNull URI publicUrl,
    @NotNull @Valid Keycloak keycloak,
    @NotNull @Valid Kafka kafka,
    @NotNull @Valid Services services,
    @NotNull @Valid ServiceClient serviceClient,
    @NotNull @Valid DashboardClient dashboardClient) {

  /** True when people reach the gateway over TLS. */
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

  /** The public address without a trailing slash. */
  public String publicBase() {
    return withoutSlash(publicUrl);
  }

  /**
   * Keycloak.
   *
   * @param url as this process sees it
   * @param publicUrl as the browser sees it; also the issuer of tokens
   */
  public record Keycloak(
      @NotNull URI url, @NotNull URI publicUrl, @DefaultValue("kontor") @NotBlank String realm) {

    /** Issuer claim of the realm's tokens. */
    public String issuer() {
      return withoutSlash(publicUrl) + "/realms/" + realm;
    }

    /** A protocol endpoint for calls made by this process, for example {@code token}. */
    public String endpoint(String name) {
      return withoutSlash(url) + "/realms/" + realm + "/protocol/openid-connect/" + name;
    }

    /** A protocol endpoint the browser is sent to, for example {@code auth}. */
    public String publicEndpoint(String name) {
      return issuer() + "/protocol/openid-connect/" + name;
    }
  }

  /** The topic of revocations. */
  public record Kafka(@NotBlank String bootstrap) {}

  /** Base addresses of the services. */
  public record Services(
      @NotNull URI identity,
      @NotNull URI wallet,
      @NotNull URI transaction,
      @NotNull URI compliance,
      @NotNull URI dispute,
      @NotNull URI reporting,
      @NotNull URI webhook) {}

  /** This process's service account in Keycloak. */
  public record ServiceClient(
      @DefaultValue("svc-gateway") @NotBlank String id, @NotBlank String secret) {

    @Override
    public String toString() {
      return "ServiceClient[id=" + id + "]";
    }
  }

  /** The Keycloak client through which people sign in. */
  public record DashboardClient(
      @DefaultValue("kontor-dashboard") @NotBlank String id, @NotBlank String secret) {

    @Override
    public String toString() {
      return "DashboardClient[id=" + id + "]";
    }
  }

  private static String withoutSlash(URI uri) {
    String text = uri.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
