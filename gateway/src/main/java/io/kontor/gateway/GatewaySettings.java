package io.kontor.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway's own settings.
 *
 * @param trustedProxies addresses or CIDR blocks whose {@code X-Forwarded-For} is trusted; empty
 *     trusts no proxy
 * @param metricsFrom addresses or CIDR blocks that may read {@code /actuator/prometheus}
 * @param traceSampling share of new traces marked as sampled, 0 to 1
 */
@ConfigurationProperties("kontor.gateway")
@Validated
public record GatewaySettings(
    @DefaultValue @NotNull @Valid RateLimits rateLimits,
    @DefaultValue @NotNull @Valid BodyLimits bodyLimits,
    @DefaultValue @NotNull @Valid ConcurrencyLimits places,
    @DefaultValue @NotNull @Valid Drain drain,
    @DefaultValue @NotNull @Valid Upstream upstream,
    @DefaultValue @NotNull @Valid TokenCache tokenCache,
    @DefaultValue @NotNull @Valid Session session,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue({"127.0.0.0/8", "::1"}) List<String> metricsFrom,
    @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1") double traceSampling) {

  /**
   * Calls per caller in each sliding window. Source: API contract, rate limits.
   *
   * @param enforced false counts calls and sends the headers but refuses none (load tests)
   * @param per15Minutes calls in a quarter of an hour
   * @param per30Minutes calls in half an hour
   * @param perHour calls in an hour
   * @param perDay calls in a day
   */
  public record RateLimits(
      @DefaultValue("true") boolean enforced,
      @DefaultValue("2300") @Min(1) int per15Minutes,
      @DefaultValue("4500") @Min(1) int per30Minutes,
      @DefaultValue("8800") @Min(1) int perHour,
      @DefaultValue("105600") @Min(1) int perDay) {}

  /**
   * Largest request bodies.
   *
   * @param json any call but uploads
   * @param upload document pages, evidence pages and logos, which carry files as base64
   */
  public record BodyLimits(
      @DefaultValue("1MB") @NotNull DataSize json,
      @DefaultValue("12MB") @NotNull DataSize upload) {}

  /**
   * How much one caller may take up at once.
   *
   * @param perClient requests of one client under way; more are refused with 429
   * @param perAddress requests of one source address under way that do not yet say who they are
   * @param exchangesPerAddress exchanges of credentials for one source address under way
   * @param streamsPerClient answers too large for the spool that one client reads at a time
   * @param streamsPerService the same of one service, for all clients together
   * @param memory for bodies that wait, of all callers together; further ones wait in files
   * @param spool for files of bodies that wait, of all callers together; a quarter for each client
   */
  public record ConcurrencyLimits(
      @DefaultValue("128") @Min(1) int perClient,
      @DefaultValue("128") @Min(1) int perAddress,
      @DefaultValue("16") @Min(1) int exchangesPerAddress,
      @DefaultValue("8") @Min(1) int streamsPerClient,
      @DefaultValue("64") @Min(1) int streamsPerService,
      @DefaultValue("32MB") @NotNull DataSize memory,
      @DefaultValue("512MB") @NotNull DataSize spool) {}

  /**
   * The way down.
   *
   * @param atLeast as long as balancers need to see that we are not ready, and kept connections to
   *     be used once more
   * @param atMost for requests under way, before the port closes
   */
  public record Drain(
      @DefaultValue("1s") @NotNull Duration atLeast,
      @DefaultValue("15s") @NotNull Duration atMost) {}

  /**
   * The way to each service.
   *
   * @param connectTimeout wait for a connection, and for a free one in the pool
   * @param answerTimeout longest silence of a service while it owes us bytes
   * @param concurrentMax calls under way per service; more are refused with 503
   * @param tokensMax exchanges of credentials for tokens under way, beside those
   * @param openFor how long a tripped breaker refuses before it lets probes through
   */
  public record Upstream(
      @DefaultValue("500ms") @NotNull Duration connectTimeout,
      @DefaultValue("30s") @NotNull Duration answerTimeout,
      @DefaultValue("256") @Min(1) int concurrentMax,
      @DefaultValue("64") @Min(1) int tokensMax,
      @DefaultValue("1s") @NotNull Duration openFor) {}

  /**
   * Verified callers kept in memory, so that a token is not verified for every call.
   *
   * @param entriesMax entries kept
   * @param life longest life of an entry; never beyond the token's own expiry
   */
  public record TokenCache(
      @DefaultValue("10000") @Min(1) int entriesMax, @DefaultValue("60s") @NotNull Duration life) {}

  /**
   * Sessions of people.
   *
   * @param idle how long a person may do nothing before the session ends, 10 seconds to 5 minutes.
   *     Calls that a page makes by itself are nothing. Source: Delegated Regulation (EU) 2018/389,
   *     article 4 (3) (d)
   */
  public record Session(@DefaultValue("5m") @NotNull Duration idle) {

    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofMinutes(5);

    public Session {
      if (idle.compareTo(LEAST) < 0 || idle.compareTo(MOST) > 0) {
        throw new IllegalArgumentException("kontor.gateway.session.idle must be 10s to 5m");
      }
    }
  }
}
