package io.kontor.gateway.tokens;

import io.kontor.platform.net.AddressRanges;
import io.kontor.platform.token.Bearer;
import io.kontor.platform.token.KeyClientName;
import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The caller according to a verified token. Source: architecture, section 3.
 *
 * @param subject id of the person or service account
 * @param actor {@code key}, {@code staff} or {@code service}
 * @param clientId the client the caller belongs to; null for services
 * @param permissions {@code resource:read} or {@code resource:write}
 * @param name of a person
 * @param email of a person
 * @param acr {@code silver} or {@code gold} for a person
 * @param authTime Unix seconds at which a person last gave the second factor; null for others
 * @param token what is passed on to the services; never printed
 * @param expiresAt when the token dies
 * @param bearer what decides whether the token was revoked
 * @param keyId id of the API key behind the token; null for people
 * @param addresses from where the API key may be used
 */
public record Caller(
    String subject,
    String actor,
    @Nullable String clientId,
    List<String> permissions,
    @Nullable String name,
    @Nullable String email,
    @Nullable String acr,
    @Nullable Long authTime,
    String token,
    Instant expiresAt,
    Bearer bearer,
    @Nullable String keyId,
    AddressRanges addresses) {

  private static final String ATTRIBUTE = Caller.class.getName();
  private static final String ADDRESSES = "kontor_addresses";

  /**
   * The caller that a verified token names.
   *
   * @throws IllegalArgumentException when it is not clear from where it may be used
   */
  static Caller of(Jwt token) {
    Instant expiry = token.getExpiresAt();
    List<String> permissions = token.getClaimAsStringList("kontor_permissions");
    String actor = token.getClaimAsString("kontor_actor");
    String subject = token.getSubject();
    return new Caller(
        subject == null ? "" : subject,
        actor == null ? "" : actor,
        token.getClaimAsString("kontor_client"),
        permissions == null ? List.of() : List.copyOf(permissions),
        token.getClaimAsString("name"),
        token.getClaimAsString("email"),
        token.getClaimAsString("acr"),
        token.getClaims().get("auth_time") instanceof Number time ? time.longValue() : null,
        token.getTokenValue(),
        expiry == null ? Instant.EPOCH : expiry,
        Bearer.of(token),
        keyId(actor, token.getClaimAsString("azp")),
        addresses(token));
  }

  private static @Nullable String keyId(@Nullable String actor, @Nullable String azp) {
    return "key".equals(actor) ? KeyClientName.keyId(azp).orElse(null) : null;
  }

  private static AddressRanges addresses(Jwt token) {
    if (!token.hasClaim(ADDRESSES)) {
      return AddressRanges.EVERYWHERE;
    }
    List<String> texts = token.getClaimAsStringList(ADDRESSES);
    if (texts == null || texts.isEmpty()) {
      throw new IllegalArgumentException("The token names no addresses");
    }
    return AddressRanges.parse(texts);
  }

  /** True for a person. */
  public boolean staff() {
    return actor.equals("staff");
  }

  /**
   * Whose windows a call counts in: a merchant's systems share theirs, each person has their own.
   */
  public String rateLimitKey() {
    return staff() ? "staff:" + subject : "client:" + clientId;
  }

  /** Remembers the caller for everything that follows. */
  public void attachTo(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /**
   * The caller of an authenticated request.
   *
   * @throws IllegalStateException when nothing has authenticated the request
   */
  public static Caller of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
      return caller;
    }
    throw new IllegalStateException("The request is not authenticated");
  }

  /** The caller, or empty for the few addresses that are open to everybody. */
  public static Optional<Caller> find(ServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
  }

  @Override
  public String toString() {
    return "Caller[" + actor + " " + subject + " of " + clientId + "]";
  }
}
