package io.kontor.transaction.core;

import io.kontor.transaction.life.Course;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends each transaction on the course of its kind. */
@Component
public class Courses implements Course<Transaction> {
  private final Map<Kind, TransactionCourse> byKind = new EnumMap<>(Kind.class);

  Courses(List<TransactionCourse> courses) {
    for (TransactionCourse course : courses) {
      for (Kind kind : course.kinds()) {
        if (byKind.put(kind, course) != null) {
          throw new IllegalStateException("Two courses for " + kind);
        }
      }
    }
  }

  /** The course of the kind. */
  public TransactionCourse of(Kind kind) {
    TransactionCourse course = byKind.get(kind);
    if (course == null) {
      throw new IllegalStateException("No course for " + kind);
    }
    return course;
  }

  @Override
  public Step<Transaction> proceed(Transaction transaction, Run run) {
    return of(transaction.kind()).proceed(transaction, run);
  }

  @Override
  public void check(Transaction transaction) {
    of(transaction.kind()).check(transaction);
  }
}
