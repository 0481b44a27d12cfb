package io.kontor.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@link Requires}: a person must have given the second factor a short while ago, or the
 * call is refused before anything of it is done. For what moves money out or hands out rights. API
 * keys are not asked: nobody stands behind them who could answer. Source: ADR 0032, RFC 9470.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StepUp {}
