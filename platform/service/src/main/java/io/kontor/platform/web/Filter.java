package io.kontor.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A query parameter that a handler takes through its {@link ListFilters}; the filters give no
 * parameter that is not declared. It also stands on annotations, so that lists can share a set.
 */
@Documented
@Repeatable(Filter.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Filter {
  /** The parameter's name. */
  String name();

  /** An enumeration (several values may be given), String, Long, Boolean or Instant. */
  Class<?> type() default String.class;

  /** Whether several values may be given. */
  boolean several() default false;

  /** What it selects; empty where the name says it. */
  String description() default "";

  /** Several filters. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
  @interface All {
    /** The filters. */
    Filter[] value();
  }

  /** The period of an object's CreationDate: {@code AfterDate} and {@code BeforeDate}. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
  @Filter(
      name = "AfterDate",
      type = java.time.Instant.class,
      description = "Only what was created at this time or later.")
  @Filter(
      name = "BeforeDate",
      type = java.time.Instant.class,
      description = "Only what was created before this time.")
  @interface Period {}
}
