package io.kontor.dispute.chargeback;

import io.kontor.dispute.payin.PayIn;
import io.kontor.dispute.payin.PayIns;
import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.platform.money.Money;
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
    String nature = event.data().path("nature").asString("");
    boolean payIn = event.data().path("type").asString("").equals("PAYIN");
    return nature.equals("SETTLEMENT") || (payIn && nature.equals("REGULAR"));
  }

  @Override
  public void handle(CloudEvent event) {
    TransactionEventData data = event.data(TransactionEventData.class);
    if (data.nature().equals("REGULAR")) {
      payIns.keep(
          new PayIn(
              data.id(),
              data.clientId(),
              data.authorId(),
              data.creditedWalletId(),
              data.debitedFunds()));
      notices.wake(data.id());
    } else if (data.repudiationId() != null) {
      payIns.keepSettlement(data.id(), data.clientId(), data.repudiationId(), data.debitedFunds());
    }
  }

  private record TransactionEventData(
      String id,
      String clientId,
      String nature,
      String authorId,
      @Nullable String creditedWalletId,
      Money debitedFunds,
      @Nullable String repudiationId) {}
}
