package io.kontor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What a client feels of another that misbehaves: its transfers beside a neighbour that only reads,
 * and beside one that sends as many requests of a worse kind. Legs of both in turn; the ratios of
 * transfers done and of the 99th percentiles count.
 */
final class NeighbourBench {
  /** Share of transfers that must still be done. */
  static final double RATE_MIN = 0.95;

  /** How much longer the slowest hundredth may take. */
  static final double P99_MAX = 1.3;

  private static final int TIMEOUT_MILLIS = 15_000;
  private static final String ELSEWHERE = "127.0.0.2"; // another source than the generator's own

  private final Installation installation;
  private final Platform platform;
  private final PrintStream out;
  private final BenchOptions options;
  private final AtomicLong sequence = new AtomicLong();

  NeighbourBench(
      Installation installation, Platform platform, PrintStream out, BenchOptions options) {
    this.installation = installation;
    this.platform = platform;
    this.out = out;
    this.options = options;
  }

  /** How a neighbour behaves. */
  enum Behaviour {
    READS("reads its users", "GET", "/users", ""),
    GUESSES_KEYS("guesses our keys", "POST", "", ""),
    GUESSES_CLIENTS("guesses clients that do not exist", "POST", "", ""),
    NAMES_NO_PATH_CARRIES(
        "names ids that no path can carry",
        "POST",
        "/transfers",
        "{\"AuthorId\":\"a/b\",\"DebitedWalletId\":\"a/b\",\"CreditedWalletId\":\"a/b\","
            + "\"DebitedFunds\":{\"Currency\":\"EUR\",\"Amount\":1},"
            + "\"Fees\":{\"Currency\":\"EUR\",\"Amount\":0}}"),
    BAD_BODIES("sends bodies that are no JSON", "POST", "/users/natural", "{\"FirstName\": "),
    HUGE_PAGES("asks for huge pages", "GET", "/transactions?Per_Page=1000000&Page=99999999", ""),
    SLOW_BODIES("begins bodies and never ends them", "POST", "/transfers", "{\"AuthorId\": ");

    private final String text;
    private final String method;
    private final String path;
    private final String body;

    Behaviour(String text, String method, String path, String body) {
      this.text = text;
      this.method = method;
      this.path = path;
      this.body = body;
    }
  }

  /** Errors: {@link BenchException} when a ratio is beyond its bound: the run is void. */
  void run() {
    Merchant merchant = Merchant.withWallets(installation, platform, options.accounts());
    TransferSide side =
        new TransferSide(
            installation,
            platform,
            merchant,
            new Accounts(merchant.wallets().subList(0, options.accounts()), false));
    Neighbour neighbour = neighbour(merchant.clientId());
    side.run(options.warmUpSeconds(), options.connections());
    out.printf(
        Locale.ROOT,
        "%nTransfers over %d connections, a neighbour with %d calls per second; medians of %d legs of %d s each.%n",
        options.connections(),
        options.pace(),
        options.legs(),
        options.seconds());
    out.printf(
        Locale.ROOT,
        "%-38s %10s %10s   %10s %10s%n",
        "a neighbour that",
        "per s",
        "ratio",
        "p99 ms",
        "ratio");
    List<String> beyond = new ArrayList<>();
    for (Behaviour behaviour : Behaviour.values()) {
      if (behaviour != Behaviour.READS) {
        measure(side, neighbour, behaviour, beyond);
      }
    }
    if (!platform.trialBalance().path("balanced").asBoolean()) {
      throw new BenchException("The trial balance is not zero: the run is void.");
    }
    out.printf(Locale.ROOT, "No transfer failed; the trial balance is zero.%n");
    if (!beyond.isEmpty()) {
      throw new BenchException(
          "One client hurt another: " + String.join("; ", beyond) + ". The run is void.");
    }
  }

  private void measure(
      TransferSide side, Neighbour neighbour, Behaviour behaviour, List<String> beyond) {
    List<Double> rates = new ArrayList<>();
    List<Double> percentiles = new ArrayList<>();
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < options.legs(); i++) {
      boolean calmFirst = i % 2 == 0; // in turn, as the machine grows warmer from leg to leg
      Leg first = beside(side, neighbour, calmFirst ? Behaviour.READS : behaviour);
      Leg second = beside(side, neighbour, calmFirst ? behaviour : Behaviour.READS);
      Leg calm = calmFirst ? first : second;
      Leg rough = calmFirst ? second : first;
      legs.add(rough);
      rates.add(rough.perSecond() / calm.perSecond());
      percentiles.add(rough.p99Millis() / calm.p99Millis());
    }
    double rate = Spread.of(rates).median();
    double p99 = Spread.of(percentiles).median();
    out.printf(
        Locale.ROOT,
        "%-38s %10.0f %10.2f   %10.2f %10.2f%n",
        behaviour.text,
        Spread.of(legs.stream().map(Leg::perSecond).toList()).median(),
        rate,
        Spread.of(legs.stream().map(Leg::p99Millis).toList()).median(),
        p99);
    if (rate < RATE_MIN || p99 > P99_MAX) {
      beyond.add(behaviour.text);
    }
  }

  private Leg beside(TransferSide side, Neighbour neighbour, Behaviour behaviour) {
    try (Load _ = new Load(neighbour, behaviour)) {
      return side.run(options.seconds(), options.connections());
    }
  }

  private Neighbour neighbour(String victim) {
    byte[] random = new byte[20];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    String clientId = "neighbour-" + key.substring(0, 8);
    platform.createClient(clientId, key, platform.serviceToken());
    return new Neighbour(clientId, platform.merchantToken(clientId, key), victim);
  }

  private record Neighbour(String clientId, String token, String victim) {
    @Override
    public String toString() {
      return "Neighbour[clientId=" + clientId + "]";
    }
  }

  /** The neighbour's calls, at an even pace over a few connections, until it is closed. */
  private final class Load implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int HELD_OPEN = 304; // more than a service has places at the gateway
    private static final long HELD_NANOS = 5_000_000_000L;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Load(Neighbour neighbour, Behaviour behaviour) {
      for (int i = 0; i < CONNECTIONS; i++) {
        Runnable calls =
            behaviour == Behaviour.SLOW_BODIES
                ? () -> holdOpen(neighbour, behaviour)
                : () -> repeat(neighbour, behaviour);
        threads.add(Thread.ofPlatform().name("neighbour-" + i).start(calls));
      }
    }

    /** A share of the connections that wait for the rest of a body, renewed before they end. */
    private void holdOpen(Neighbour neighbour, Behaviour behaviour) {
      byte[] request = request(neighbour, behaviour);
      byte[] begun = Arrays.copyOf(request, request.length - 1);
      List<HttpConnection> held = new ArrayList<>();
      while (!over) {
        try {
          for (int i = 0; i < HELD_OPEN / CONNECTIONS; i++) {
            HttpConnection connection =
                new HttpConnection(
                    installation.port(Installation.GATEWAY), TIMEOUT_MILLIS, ELSEWHERE);
            held.add(connection);
            connection.begin(begun);
          }
          long end = System.nanoTime() + HELD_NANOS;
          while (!over && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000L);
          }
        } catch (IOException _) {
          LockSupport.parkNanos(100_000_000L); // refused; once more
        } finally {
          letGo(held);
        }
      }
    }

    private void repeat(Neighbour neighbour, Behaviour behaviour) {
      long pause = 1_000_000_000L * CONNECTIONS / options.pace();
      long next = System.nanoTime();
      while (!over) {
        try (HttpConnection connection =
            new HttpConnection(
                installation.port(Installation.GATEWAY), TIMEOUT_MILLIS, ELSEWHERE)) {
          while (!over) {
            connection.send(request(neighbour, behaviour));
            next = Math.max(next + pause, System.nanoTime() - pause);
            LockSupport.parkNanos(next - System.nanoTime());
          }
        } catch (IOException _) {
          LockSupport.parkNanos(pause); // a refused caller may lose its connection
        }
      }
    }

    private static void letGo(List<HttpConnection> held) {
      for (HttpConnection connection : held) {
        try {
          connection.close();
        } catch (IOException _) {
          // The gateway ended it first.
        }
      }
      held.clear();
    }

    private byte[] request(Neighbour neighbour, Behaviour behaviour) {
      String basic =
          switch (behaviour) {
            case GUESSES_KEYS -> neighbour.victim() + ":wrong-" + sequence.incrementAndGet();
            case GUESSES_CLIENTS -> "made-up-" + sequence.incrementAndGet() + ":wrong";
            case READS, NAMES_NO_PATH_CARRIES, BAD_BODIES, HUGE_PAGES, SLOW_BODIES -> "";
          };
      String path =
          basic.isEmpty()
              ? "/v2.01/" + neighbour.clientId() + behaviour.path
              : "/v2.01/oauth/token";
      String authorization =
          basic.isEmpty()
              ? "Bearer " + neighbour.token()
              : "Basic "
                  + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
      return "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
          .formatted(
              behaviour.method,
              path,
              installation.port(Installation.GATEWAY),
              authorization,
              behaviour.body.length(),
              behaviour.body)
          .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
      over = true;
      for (Thread thread : threads) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }
}
