package io.kontor.launcher.demo;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plays ninety days of business of the demo clients: the clocks of all services are set back and
 * moved on day by day, while people buy, sell, are paid out, prove who they are and quarrel. The
 * same seed gives the same story. At the end, and whatever happens, the clocks stand right again.
 */
public final class DemoHistory {
  private static final int DAYS = 90;

  private final DemoEnvironment environment;
  private final Consumer<String> progress;

  /** A history in the given environment; progress is told in sentences. */
  public DemoHistory(DemoEnvironment environment, Consumer<String> progress) {
    this.environment = environment;
    this.progress = progress;
  }

  /** Plays the whole story. Errors: {@link DemoFailure} naming the call that was refused. */
  public void play(List<Client> clients) {
    List<DemoBusiness> businesses =
        clients.stream()
            .map(client ->
                new DemoBusiness(
                    environment,
                    client.clientId(),
                    environment.merchant(client.clientId(), client.apiKey()),
                    client.size()))
            .toList();
    try {
      for (int day = DAYS; day >= 0; day--) {
        if (!environment.journal().isReplaying()) {
          progress.accept("Demo data: day " + (DAYS - day + 1) + " of " + (DAYS + 1));
        }
        // noon and a bit, so that days are days in every time zone near
        environment.moveClocks(Duration.ofDays(-day).minusMinutes(day == 0 ? 0 : 30));
        for (DemoBusiness business : businesses) {
          business.playDay(day);
        }
      }
    } finally {
      environment.resetClocks();
    }
  }

  /**
   * A demo client.
   *
   * @param size how much happens in a day, about
   */
  public record Client(String clientId, String apiKey, int size) {}
}
