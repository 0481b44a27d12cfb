package io.kontor.dispute.chargeback;

import io.kontor.dispute.payin.PayIn;
import io.kontor.dispute.payin.PayIns;
import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears of pay-ins, which may be disputed, and of settlements of lost disputes. */
@Component
class TransactionEvents implements EventSubscription {
  private final PayIns payIns;
  private final ChargebackNotices notices;

  TransactionEvents(PayIns payIns, ChargebackNotices notices) {
    this.payIns = payIns;
    this.notices = notices;
  }

  @Override
  public String topic() {
    return "kontor.transaction";
  }

  @Override
  public Set<String> types() {
    return Set.of("io.kontor.transaction.succeeded.v1");
  }

  @Override
  public boolean concerns(CloudEvent event) {
    Kind kind = event.data(Kind.class);
    return "SETTLEMENT".equals(kind.nature())
        || ("PAYIN".equals(kind.type()) && "REGULAR".equals(kind.nature()));
  }

  @Override
  public boolean isIdempotent() {
    return true; // what is kept stays so, and a chargeback may be followed twice
  }

  @Override
  public void handle(CloudEvent event) {
    handleAll(List.of(event));
  }

  @Override
  public void handleAll(List<CloudEvent> events) {
    List<PayIn> found = new ArrayList<>();
    for (CloudEvent event : events) {
      TransactionEventData data = event.data(TransactionEventData.class);
      if (data.nature().equals("REGULAR")) {
        found.add(
            new PayIn(
                data.id(),
                data.clientId(),
                data.authorId(),
                data.creditedWalletId(),
                data.debitedFunds()));
      } else if (data.repudiationId() != null) {
        payIns.keepSettlement(
            data.id(), data.clientId(), data.repudiationId(), data.debitedFunds());
      }
    }
    if (!found.isEmpty()) {
      payIns.keep(found);
      notices.wake(found.stream().map(PayIn::id).toList());
    }
  }

  private record Kind(@Nullable String type, @Nullable String nature) {}

  private record TransactionEventData(
      String id,
      String clientId,
      String nature,
      String authorId,
      @Nullable String creditedWalletId,
      Money debitedFunds,
      @Nullable String repudiationId) {}
}
