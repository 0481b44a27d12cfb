package io.kontor.platform.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a call of this handler is in the audit trail. Every handler of the merchant API that needs a
 * {@code :write} permission carries it; a service with one that does not refuses to start. The
 * entry is stored with the first change of the call that has an event, or with {@link
 * AuditRecorder#record}; a call that succeeds without either leaves one when it is answered.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {
  /** The action, which also names the kind of object. */
  AuditAction value();

  /** Whether another service makes the change, and records it. */
  boolean elsewhere() default false;
}
