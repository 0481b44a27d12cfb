package io.kontor.keycloak;

import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.models.Constants;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/**
 * The set-up of somebody's first second factor: an authenticator app or a passkey, as they like,
 * and recovery codes after it. Later ones are begun by the person, who has said then which.
 */
final class FirstFactor {

  static final String APP = RequiredAction.CONFIGURE_TOTP.name();
  static final String PASSKEY = "webauthn-register";
  private static final String RECOVERY_CODES = RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name();
  private static final List<String> TYPES =
      List.of(OTPCredentialModel.TYPE, WebAuthnCredentialModel.TYPE_TWOFACTOR);

  /** The field of a page with which a person says that they want the other one. */
  private static final String INSTEAD = "kontor-instead";

  /** Tells a page to offer the other one. */
  private static final String OFFERED = "kontorOffersOther";

  private FirstFactor() {}

  /** Has the page offer the other kind, when this is the first set-up. */
  static void offer(RequiredActionContext context) {
    if (isOpen(context)) {
      context.form().setAttribute(OFFERED, true);
    }
  }

  /**
   * Goes over to the other kind if the person asked for it, and says whether they did. Only before
   * there is any factor: the choice never takes one away, and none is left out.
   */
  static boolean isExchanged(RequiredActionContext context, String other) {
    if (!isOpen(context)
        || !context.getHttpRequest().getDecodedFormParameters().containsKey(INSTEAD)) {
      return false;
    }
    context.getEvent().detail(Details.REASON, "chose " + other);
    context.getUser().addRequiredAction(other);
    context.getAuthenticationSession().addRequiredAction(other);
    context.success(); // Takes the present one off the list.
    return true;
  }

  /** Forgets that the other kind was chosen when a set-up begins anew. */
  static void beginAnew(RequiredActionContext context) {
    if (isOpen(context)) {
      context.getUser().removeRequiredAction(PASSKEY);
      context.getAuthenticationSession().removeRequiredAction(PASSKEY);
    }
  }

  /** Whoever has a factor now and no recovery codes yet gets them next. */
  static void addRecoveryCodes(RequiredActionContext context) {
    RequiredActionProviderModel codes =
        context.getRealm().getRequiredActionProviderByAlias(RECOVERY_CODES);
    if (context.getStatus() == RequiredActionContext.Status.SUCCESS
        && isDefaultHere(context)
        && codes != null
        && codes.isEnabled()
        && credentials(context)
            .getStoredCredentialsByTypeStream(RecoveryAuthnCodesCredentialModel.TYPE)
            .findAny()
            .isEmpty()) {
      context.getUser().addRequiredAction(RECOVERY_CODES);
      context.getAuthenticationSession().addRequiredAction(RECOVERY_CODES);
    }
  }

  private static boolean isOpen(RequiredActionContext context) {
    return isDefaultHere(context)
        && context.getAuthenticationSession().getClientNote(Constants.KC_ACTION) == null
        && TYPES.stream()
            .noneMatch(type ->
                credentials(context).getStoredCredentialsByTypeStream(type).findAny().isPresent());
  }

  /**
   * Realms in which nobody must set up a factor, such as that of the administrators, stay as they
   * are.
   */
  private static boolean isDefaultHere(RequiredActionContext context) {
    RequiredActionProviderModel app = context.getRealm().getRequiredActionProviderByAlias(APP);
    return app != null && app.isDefaultAction();
  }

  private static SubjectCredentialManager credentials(RequiredActionContext context) {
    return context.getUser().credentialManager();
  }
}
