package io.kontor.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a merchant endpoint needs, for example {@code @Requires("wallets:write")}. Every
 * handler below {@code /v2.01/{clientId}} carries it; a service with one that does not refuses to
 * start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
  /** Open to every caller of the client in the path, regardless of permissions. */
  String OWN_CLIENT = "";

  /**
   * Open to anyone with the link: the path itself carries a secret that the handler checks. Only
   * for GET below {@code /v2.01/{clientId}/…/files/}.
   */
  String LINK = "link";

  /** {@code resource:read}, {@code resource:write} or {@link #OWN_CLIENT} or {@link #LINK}. */
  String value();
}
