package io.kontor.dispute.chargeback;

import io.kontor.dispute.client.scheme.SchemeClient;
import io.kontor.dispute.client.scheme.SchemeClient.Chargeback;
import io.kontor.dispute.dispute.FollowChargeback;
import io.kontor.platform.work.JobNotReadyException;
import io.kontor.platform.work.OneTimeJob;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Asks the scheme for the state of updated chargebacks and brings their disputes up to date. */
@Component
class ChargebackNoticeJob {
  private static final Logger log = LoggerFactory.getLogger(ChargebackNoticeJob.class);

  private final ChargebackNotices notices;
  private final SchemeClient scheme;
  private final FollowChargeback followChargeback;

  ChargebackNoticeJob(
      ChargebackNotices notices, SchemeClient scheme, FollowChargeback followChargeback) {
    this.notices = notices;
    this.scheme = scheme;
    this.followChargeback = followChargeback;
  }

  @Bean
  OneTimeJob<ChargebackNotice> followUpdatedChargeback() {
    return new OneTimeJob<>(
        ChargebackNotice.JOB,
        notice ->
            follow(notice, chargeback -> notices.waitFor(chargeback.paymentReference(), notice)));
  }

  @Bean
  OneTimeJob<ChargebackNotice> followChargebackWithoutPayIn() {
    return new OneTimeJob<>(
        ChargebackNotice.WITHOUT_PAYIN,
        notice ->
            follow(
                notice,
                _ -> {
                  throw new JobNotReadyException("A chargeback waits for its pay-in");
                }));
  }

  private void follow(ChargebackNotice notice, Consumer<Chargeback> payInUnknown) {
    Chargeback chargeback;
    try {
      chargeback = scheme.chargeback(notice.chargebackId());
    } catch (HttpClientErrorException.NotFound _) {
      log.atWarn()
          .addKeyValue("chargeback", notice.chargebackId())
          .log("The scheme does not know a chargeback that it announced");
      return;
    }
    switch (followChargeback.execute(chargeback)) {
      case DONE -> {
        // up to date
      }
      case NOT_READY ->
          throw new JobNotReadyException("A dispute has to finish a step of its own first");
      case PAYIN_UNKNOWN -> payInUnknown.accept(chargeback);
    }
  }
}
