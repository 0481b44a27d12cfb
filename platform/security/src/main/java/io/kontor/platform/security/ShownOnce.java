package io.kontor.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member of a view that is for the answer to this one call: a new secret, or a link that
 * opens a file by itself. It is not in the answer that is kept under an idempotency key, and
 * read-back shows null in its place; nor may it enter events, the audit trail or the log, so its
 * record writes its own {@code toString}. Source: ADR 0014.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface ShownOnce {}
