package io.kontor.keycloak;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;

/** Keycloak's set-up of an authenticator app, which offers a passkey instead the first time. */
public final class AppSetUp extends UpdateTotp {

  /** Before Keycloak's own of the same name. */
  @Override
  public int order() {
    return 100;
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    FirstFactor.beginAnew(context);
    FirstFactor.offer(context);
    super.requiredActionChallenge(context);
  }

  @Override
  public void processAction(RequiredActionContext context) {
    if (!FirstFactor.isExchanged(context, FirstFactor.PASSKEY)) {
      FirstFactor.offer(context);
      super.processAction(context);
      FirstFactor.addRecoveryCodes(context);
    }
  }
}
