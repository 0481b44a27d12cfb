package io.kontor.transaction.payin.preauthorization;

import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViewMapper;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows captures of preauthorizations and deposits. */
@Component
class CaptureViews implements PayInViewMapper {

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(
        TransactionKind.PREAUTHORIZED_DIRECT,
        TransactionKind.DEPOSIT_CAPTURE,
        TransactionKind.DEPOSIT_FIRST_CAPTURE,
        TransactionKind.DEPOSIT_COMPLEMENT);
  }

  @Override
  public PayInView of(Transaction capture) {
    return new PayInView.Preauthorized(
        TransactionView.of(capture),
        PayInView.paymentType(capture),
        PayInView.executionType(capture),
        capture.kind().isOfDeposit() ? null : capture.links().preauthorizationId(),
        capture.links().cardId());
  }
}
