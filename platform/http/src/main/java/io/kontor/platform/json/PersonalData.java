package io.kontor.platform.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member of a view that only callers with {@code personaldata:read} see in full. Others see
 * a text as {@link Masks#account} writes it, and null in place of anything else. A member called
 * like one of {@link Masks#NAMES} carries it, or {@link NotPersonal}. Source: ADR 0037.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface PersonalData {}
