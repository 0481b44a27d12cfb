package io.kontor.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slowly a body may arrive, or an answer be read, before the connection is closed.
 *
 * @param grace time before the pace is checked
 * @param leastPerSecond afterwards at least this much on average since the start, in octets
 * @param atMost the longest time for a whole request body, however steadily it comes
 */
@ConfigurationProperties("kontor.http.pace")
public record PaceLimits(
    @DefaultValue("5s") Duration grace,
    @DefaultValue("4KB") DataSize leastPerSecond,
    @DefaultValue("5m") Duration atMost) {}
