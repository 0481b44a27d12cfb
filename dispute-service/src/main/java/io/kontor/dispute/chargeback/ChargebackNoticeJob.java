package io.kontor.dispute.chargeback;

import io.kontor.dispute.chargeback.ChargebackNotices.Notice;
import io.kontor.dispute.client.scheme.SchemeClient;
import io.kontor.dispute.client.scheme.SchemeClient.Chargeback;
import io.kontor.dispute.dispute.FollowChargeback;
import io.kontor.dispute.work.Parallel;
import io.kontor.dispute.work.WorkSettings;
import io.kontor.platform.failure.FailureLog;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Asks the scheme for the state of updated chargebacks and brings their disputes up to date. */
@Component
class ChargebackNoticeJob {
  private static final Logger log = LoggerFactory.getLogger(ChargebackNoticeJob.class);

  private final ChargebackNotices notices;
  private final SchemeClient scheme;
  private final FollowChargeback followChargeback;
  private final WorkSettings settings;
  private final FailureLog failures = new FailureLog(ChargebackNoticeJob.class);

  ChargebackNoticeJob(
      ChargebackNotices notices,
      SchemeClient scheme,
      FollowChargeback followChargeback,
      WorkSettings settings) {
    this.notices = notices;
    this.scheme = scheme;
    this.followChargeback = followChargeback;
    this.settings = settings;
  }

  @Scheduled(fixedDelayString = "${kontor.dispute.work.every}")
  void run() {
    Parallel.forEach(notices.claim(), this::attempt);
  }

  private void attempt(Notice notice) {
    try {
      follow(notice);
    } catch (RuntimeException e) {
      notices.retryLater(notice, null);
      failed(notice, e);
    }
  }

  private void follow(Notice notice) {
    Chargeback chargeback;
    try {
      chargeback = scheme.chargeback(notice.chargebackId());
    } catch (HttpClientErrorException.NotFound _) {
      log.atWarn()
          .addKeyValue("chargeback", notice.chargebackId())
          .log("The scheme does not know a chargeback that it announced");
      notices.done(notice);
      return;
    }
    switch (followChargeback.execute(chargeback)) {
      case DONE -> notices.done(notice);
      case NOT_READY -> notices.retryLater(notice, null);
      case PAYIN_UNKNOWN -> {
        notices.retryLater(notice, chargeback.paymentReference());
        (notice.attempts() == settings.alarmAfter() ? log.atError() : log.atWarn())
            .addKeyValue("chargeback", notice.chargebackId())
            .addKeyValue("attempts", notice.attempts())
            .log("A chargeback waits for its pay-in");
      }
    }
  }

  private void failed(Notice notice, RuntimeException failure) {
    String message = "A chargeback could not be followed and will be retried";
    Map<String, ?> details =
        Map.of("chargeback", notice.chargebackId(), "attempts", notice.attempts());
    if (notice.attempts() == settings.alarmAfter()) {
      failures.error(failure, message, details);
    } else {
      failures.warn(failure, message, details);
    }
  }
}
