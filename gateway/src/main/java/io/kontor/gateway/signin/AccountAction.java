package io.kontor.gateway.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people do to their own sign-in at Keycloak, begun by {@code GET /login?action=…}. Keycloak
 * does it for whoever signs in there, and for nobody else.
 */
enum AccountAction {
  APP("CONFIGURE_TOTP"),
  PASSKEY("webauthn-register"),
  RECOVERY_CODES("CONFIGURE_RECOVERY_AUTHN_CODES"),
  PASSWORD("UPDATE_PASSWORD");

  /** Session attribute with the action that was begun. */
  static final String ATTRIBUTE = "kontor.action";

  private final String requiredAction;

  AccountAction(String requiredAction) {
    this.requiredAction = requiredAction;
  }

  /** The action of this name, if there is one. */
  static Optional<AccountAction> of(@Nullable String name) {
    return Arrays.stream(values()).filter(action -> action.text().equals(name)).findFirst();
  }

  /** Its name in addresses, such as {@code recovery-codes}. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name at Keycloak. */
  String requiredAction() {
    return requiredAction;
  }
}
