package io.kontor.identity.keycloak;

/** Keycloak could not send a mail; most likely the mail server is away. */
public final class MailFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MailFailedException(Throwable cause) {
    super("The mail was not sent", cause);
  }
}
