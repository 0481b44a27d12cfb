package io.kontor.dispute.dispute;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The watch over deadlines of disputes.
 *
 * @param every how often missed deadlines are looked for
 */
@ConfigurationProperties("kontor.dispute.deadlines")
record DeadlineSettings(@DefaultValue("30s") Duration every) {}
