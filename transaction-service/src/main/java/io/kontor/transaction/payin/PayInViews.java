package io.kontor.transaction.payin;

import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Shows a pay-in in the shape of its kind. The service does not start when a kind of pay-in has no
 * {@link PayInViewMapper}, or two.
 */
@Component
public class PayInViews {
  private final Map<TransactionKind, PayInViewMapper> byKind = new EnumMap<>(TransactionKind.class);

  PayInViews(List<PayInViewMapper> mappers) {
    for (PayInViewMapper mapper : mappers) {
      for (TransactionKind kind : mapper.kinds()) {
        if (byKind.put(kind, mapper) != null) {
          throw new IllegalStateException("Two views of " + kind);
        }
      }
    }
    for (TransactionKind kind : TransactionKind.values()) {
      if (kind.isPayIn() != byKind.containsKey(kind)) {
        throw new IllegalStateException(kind + " has no view, or is no pay-in");
      }
    }
  }

  /** The view of a pay-in. */
  public PayInView of(Transaction transaction) {
    PayInViewMapper mapper = byKind.get(transaction.kind());
    if (mapper == null) {
      throw new IllegalStateException(transaction.kind() + " is no pay-in");
    }
    return mapper.of(transaction);
  }
}
