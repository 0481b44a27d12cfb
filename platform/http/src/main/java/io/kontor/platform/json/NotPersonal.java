package io.kontor.platform.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a view whose members are nobody's {@link PersonalData}, although some are called so. They
 * are masked only when an answer that was kept is read back: there no more than names are known.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotPersonal {
  /** Why. */
  String value();
}
