package io.kontor.gateway.tokens;

import io.kontor.platform.token.Bearer;

/** Why a caller could not be authenticated. */
public abstract sealed class CredentialsException extends Exception {
  private static final long serialVersionUID = 1L;

  private CredentialsException(String message) {
    super(message, null, false, false);
  }

  /** Wrong, expired or malformed: 401. */
  public static final class Invalid extends CredentialsException {
    private static final long serialVersionUID = 1L;

    Invalid(String message) {
      super(message);
    }
  }

  /** Genuine, and the right behind them has ended or changed: 401, or another token. */
  public static final class Revoked extends CredentialsException {
    private static final long serialVersionUID = 1L;

    private final transient Bearer bearer;

    Revoked(Bearer bearer) {
      super("The token was revoked");
      this.bearer = bearer;
    }

    /** Whose token it was. */
    public Bearer bearer() {
      return bearer;
    }
  }

  /** Too many wrong ones came from the same source: 400 at the token endpoint, 401 elsewhere. */
  public static final class Locked extends CredentialsException {
    private static final long serialVersionUID = 1L;

    Locked() {
      super("The account is locked");
    }
  }

  /** Right, and not to be used from the address of the call: 403. */
  public static final class AddressRefused extends CredentialsException {
    private static final long serialVersionUID = 1L;

    AddressRefused() {
      super("The key may not be used from this address");
    }
  }

  /** The source has too many exchanges of credentials under way: 429. */
  public static final class TooMany extends CredentialsException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super("Too many exchanges of credentials are under way");
    }
  }

  /** Cannot be checked now: 503. Never an excuse to let anybody in. */
  public static final class Unavailable extends CredentialsException {
    private static final long serialVersionUID = 1L;

    /** An exception whose reason is for the log. */
    public Unavailable(String message) {
      super(message);
    }
  }
}
