package io.kontor.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the handler of a creating call that has no effect before it stores its object: the
 * idempotency key is claimed in the database transaction that stores it, and not in one of its own
 * before. Of two requests with one key that run at once, the second one stores nothing and is
 * refused. Source: ADR 0028.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ClaimsKeyWithObject {}
