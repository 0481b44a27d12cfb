package io.kontor.identity.keycloak;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.token.ServiceToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts people sign in with. The mail address is the user name; the client and the
 * permissions stand in attributes that only this service writes.
 *
 * <p>Errors: {@link ServiceUnavailableException} whenever Keycloak gives no answer, since all calls
 * can be repeated.
 */
@Component
public class StaffAccounts {
  private static final List<String> FIRST_STEPS = List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP");

  private final KeycloakApi keycloak;
  private final ServiceToken tokens;
  private final JsonMapper json;
  private final String afterwards;

  StaffAccounts(
      KeycloakApi keycloak, ServiceToken tokens, JsonMapper json, PlatformSettings properties) {
    this.keycloak = keycloak;
    this.tokens = tokens;
    this.json = json;
    this.afterwards = properties.publicBase() + "/login";
  }

  /**
   * Makes the account, still without password and second factor, and returns Keycloak's id of it.
   * An account that is there already (a repeat) is brought in line.
   */
  public String create(Account account) {
    return asking(() -> {
      UserRepresentation user = representation(account);
      user.setRequiredActions(FIRST_STEPS);
      return createOrUpdate(account, user);
    });
  }

  /**
   * Makes an account that is ready to sign in with. For demo data and operators.
   *
   * @param totpSecret of the authenticator app, base 32
   */
  public String createReady(Account account, String password, @Nullable String totpSecret) {
    return asking(() -> {
      UserRepresentation user = representation(account);
      user.setEmailVerified(true);
      user.setCredentials(
          totpSecret == null
              ? List.of(password(password))
              : List.of(password(password), authenticator(totpSecret)));
      String id = createOrUpdate(account, user);
      // Creation adds the realm's default actions; nothing is left to do when all is given.
      UserRepresentation done = representation(account);
      done.setRequiredActions(totpSecret == null ? List.of("CONFIGURE_TOTP") : List.of());
      keycloak.updateUser(bearer(), id, done);
      return id;
    });
  }

  /**
   * Takes names, permissions and whether the person may sign in to Keycloak. That somebody may not
   * any more goes first and by itself, so that nothing else about the person can stand in its way.
   * Errors: also {@link AccountRefusedException}.
   */
  public void update(String id, Account account) {
    asking(() -> {
      if (!account.enabled()) {
        UserRepresentation disabled = new UserRepresentation();
        disabled.setEnabled(false);
        keycloak.updateUser(bearer(), id, disabled);
        keycloak.logout(bearer(), id);
      }
      keycloak.updateUser(bearer(), id, representation(account));
      return id;
    });
  }

  /**
   * Mails the link under which password and second factor are set. Errors: {@link
   * MailFailedException} when the account is there but no mail went out.
   */
  public void mailFirstSteps(String id, long lifeSeconds) {
    try {
      keycloak.mailActions(bearer(), id, lifeSeconds, "kontor-dashboard", afterwards, FIRST_STEPS);
    } catch (OutcomeUnknownException e) {
      throw new MailFailedException(e);
    }
  }

  /** Whether the person still has to set a password or a second factor. */
  public boolean hasFirstStepsLeft(String email) {
    return asking(() ->
        find(email)
            .map(user -> user.getRequiredActions() != null && !user.getRequiredActions().isEmpty())
            .orElse(true));
  }

  private String createOrUpdate(Account account, UserRepresentation user) {
    Optional<UserRepresentation> known = find(account.email());
    if (known.isPresent()) {
      String id = known.get().getId();
      keycloak.updateUser(bearer(), id, user);
      return id;
    }
    try {
      keycloak.createUser(bearer(), user);
    } catch (HttpClientErrorException.Conflict _) {
      // somebody else was quicker; the account is there
    }
    return find(account.email())
        .orElseThrow(() -> new ServiceUnavailableException("keycloak", null))
        .getId();
  }

  private Optional<UserRepresentation> find(String email) {
    return keycloak.users(bearer(), email, true).stream().findFirst();
  }

  private static UserRepresentation representation(Account account) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(account.email());
    user.setEmail(account.email());
    user.setFirstName(account.firstName());
    user.setLastName(account.lastName());
    user.setEnabled(account.enabled());
    user.setAttributes(
        Map.of(
            "kontor_client",
            List.of(account.clientId()),
            "kontor_permissions",
            account.permissions().stream().sorted().toList()));
    return user;
  }

  private static CredentialRepresentation password(String password) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(false);
    return credential;
  }

  private CredentialRepresentation authenticator(String totpSecret) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType("otp");
    credential.setUserLabel("Authenticator");
    credential.setSecretData(json.writeValueAsString(Map.of("value", totpSecret)));
    credential.setCredentialData(
        json.writeValueAsString(
            Map.of(
                "subType",
                "totp",
                "digits",
                6,
                "counter",
                0,
                "period",
                30,
                "algorithm",
                "HmacSHA1",
                "secretEncoding",
                "BASE32")));
    return credential;
  }

  private String bearer() {
    return "Bearer " + tokens.current();
  }

  private <T> T asking(Supplier<T> call) {
    try {
      return call.get();
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("keycloak", e);
    } catch (HttpClientErrorException.BadRequest e) {
      throw refused(e);
    }
  }

  private AccountRefusedException refused(HttpClientErrorException.BadRequest e) {
    try {
      JsonNode answer = json.readTree(e.getResponseBodyAsString());
      JsonNode field = answer.path("field");
      return new AccountRefusedException(
          field.isString() ? field.stringValue() : null,
          answer.path("errorMessage").asString("refused"),
          e);
    } catch (JacksonException unreadable) {
      return new AccountRefusedException(null, "refused", e);
    }
  }

  /** The data of a person that Keycloak needs. */
  public record Account(
      String email,
      String firstName,
      String lastName,
      String clientId,
      Set<String> permissions,
      boolean enabled) {}
}
