package io.kontor.transaction.core;

import io.kontor.transaction.life.Course;
import java.util.Set;

/** How some kinds of transactions are carried on. */
public interface TransactionCourse extends Course<Transaction> {
  /** The kinds that take this course. */
  Set<Kind> kinds();
}
