package io.kontor.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that a process must hold to call an internal endpoint, for example
 * {@code @RequiresScope("ledger:post")}. Every handler below {@code /internal} carries it; a
 * service with one that does not refuses to start. Who holds which: docs/architecture.md, "Scopes".
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresScope {
  /** {@code resource:action}, a row of the table. */
  String value();
}
