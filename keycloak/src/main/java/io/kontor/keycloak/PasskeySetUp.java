package io.kontor.keycloak;

import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.WebAuthnRegister;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's set-up of a passkey, which offers an authenticator app instead the first time: a
 * device may turn out not to have any.
 */
public final class PasskeySetUp extends WebAuthnRegisterFactory {

  /** Before Keycloak's own of the same name. */
  @Override
  public int order() {
    return 100;
  }

  @Override
  protected WebAuthnRegister createProvider(
      KeycloakSession session, CertPathTrustworthinessVerifier trust) {
    return new Page(session, trust);
  }

  private static final class Page extends WebAuthnRegister {

    Page(KeycloakSession session, CertPathTrustworthinessVerifier trust) {
      super(session, trust);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
      FirstFactor.offer(context);
      super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
      if (!FirstFactor.isExchanged(context, FirstFactor.APP)) {
        FirstFactor.offer(context);
        super.processAction(context);
        FirstFactor.addRecoveryCodes(context);
      }
    }
  }
}
