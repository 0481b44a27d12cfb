package io.kontor.reporting.report;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.outbound.MerchantCaller;
import io.kontor.platform.outbound.OutboundSettings;
import io.kontor.platform.settings.PlatformSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts of reports that the platform wants to know. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
  @Bean
  MerchantCaller merchantCaller(ReportSettings settings) {
    return new MerchantCaller(
        new OutboundSettings(
            settings.allowPrivateAddresses(),
            settings.callbackTimeout(),
            ReportFollowUpJobs.CALLBACKS_MAX));
  }

  @Bean
  ResourceReader reportReader(Reports reports, Clock clock, PlatformSettings properties) {
    return (clientId, id) ->
        reports
            .find(clientId, id)
            .map(report ->
                report.type().isV2()
                    ? ReportV2View.of(report, properties.publicBase(), clock.instant())
                    : ReportView.of(report, properties.publicBase(), clock.instant()));
  }
}
