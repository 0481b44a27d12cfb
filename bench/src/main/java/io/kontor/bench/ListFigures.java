package io.kontor.bench;

import io.kontor.bench.ListRows.Owner;
import io.kontor.bench.ListRows.Table;
import io.kontor.bench.LongList.Query;
import io.kontor.bench.Results.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Q1: what a page of a long list costs beside the same page of a short one, asked in turn over one
 * connection, at the service that owns the list with a merchant's token.
 */
final class ListFigures {
  static final int SHORT = 10_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PER_PAGE = 25;
  private static final List<String> PLACES = List.of("first", "middle", "last");
  private static final int TIMEOUT_MILLIS = 120_000;
  private static final int ROUNDS_LEAST = 5;
  private static final int ROUNDS_MOST = 200;
  private static final int WARM_UP_ROUNDS = 20;
  private static final Duration BUDGET = Duration.ofSeconds(2); // for one page
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Run run;
  private final Installation installation;
  private final Platform platform;
  private final String key;

  ListFigures(Run run) {
    this.run = run;
    this.installation = run.installation();
    this.platform = run.platform();
    this.key = KeptKey.of(installation);
  }

  /** Medians of both sides in milliseconds. */
  private record Page(String name, double ours, double reference) {
    double ratio() {
      return ours / reference;
    }
  }

  void measure() throws SQLException, InterruptedException {
    int rows = run.options().rows();
    Owner small = filled(SHORT);
    Owner large = filled(rows);
    run.say(
        "%nA: a list of %,d. B: the same page of one of %,d. Medians in ms.%n%n%-72s %9s %9s %7s%n",
        rows, SHORT, "", "A", "B", "A ÷ B");
    List<Page> pages = new ArrayList<>();
    for (LongList list : LongList.all()) {
      try (HttpConnection connection =
          new HttpConnection(installation.port(list.service()), TIMEOUT_MILLIS)) {
        Asker ours = new Asker(list, large, rows);
        Asker reference = new Asker(list, small, SHORT);
        for (Query query : list.queries()) {
          for (int place = 0; place < PLACES.size(); place++) {
            String name = "%s, %s, %s page".formatted(list.name(), query.name(), PLACES.get(place));
            Page page =
                measure(connection, name, ours.page(query, place), reference.page(query, place));
            run.say("%-72s %9.2f %9.2f %7.2f%n", name, page.ours(), page.reference(), page.ratio());
            pages.add(page);
          }
        }
      } catch (IOException e) {
        throw new BenchException(list.name() + " was not answered: " + e.getMessage(), e);
      }
    }
    store(pages, rows);
  }

  private void store(List<Page> pages, int rows) {
    List<Page> slowest =
        pages.stream().sorted(Comparator.comparingDouble(Page::ratio).reversed()).toList();
    Page worst = slowest.getFirst();
    long beyond = pages.stream().filter(page -> !Figure.Q1.reached(page.ratio())).count();
    Map<String, String> settings = new TreeMap<>();
    settings.put("rows", Integer.toString(rows));
    settings.put("pages", Integer.toString(pages.size()));
    settings.put("pagesBeyond", Long.toString(beyond));
    settings.put("worst", worst.name());
    Spread all = Spread.of(pages.stream().map(Page::ratio).toList());
    settings.put("medianOfAllPages", String.format(Locale.ROOT, "%.2f", all.median()));
    run.say(
        "%d of %d pages take longer than due; the worst is %s.%n",
        beyond, pages.size(), worst.name());
    run.store(
        Figure.Q1,
        Spread.single(worst.ratio()),
        new Measured(worst.name(), "ms", Spread.single(worst.ours())),
        new Measured("of " + SHORT, "ms", Spread.single(worst.reference())),
        settings);
  }

  private static Page measure(HttpConnection connection, String name, byte[] page, byte[] reference)
      throws IOException {
    check(connection, name, page);
    check(connection, name, reference);
    Latencies a = new Latencies();
    Latencies b = new Latencies();
    long begun = System.nanoTime();
    for (int i = -WARM_UP_ROUNDS; i < ROUNDS_MOST; i++) {
      boolean over = System.nanoTime() - begun > BUDGET.toNanos();
      if (over && a.total() >= ROUNDS_LEAST) {
        break;
      }
      long asked = timed(connection, page);
      long compared = timed(connection, reference);
      if (i >= 0 || over) {
        a.add(asked);
        b.add(compared);
      }
    }
    return new Page(name, a.millis(0.5), b.millis(0.5));
  }

  private static long timed(HttpConnection connection, byte[] request) throws IOException {
    long sent = System.nanoTime();
    HttpConnection.Answer answer = connection.send(request);
    long took = System.nanoTime() - sent;
    if (answer.status() != 200) {
      throw new BenchException("A page was refused: " + answer);
    }
    return took;
  }

  /** Errors: {@link BenchException} when the answer is no full page. */
  private static void check(HttpConnection connection, String name, byte[] request)
      throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpConnection.Answer answer;
    do {
      answer = connection.send(request); // 404 until the service has heard of the user
    } while (answer.status() == 404 && System.nanoTime() < end);
    if (answer.status() != 200 || JSON.readTree(answer.body()).size() != PER_PAGE) {
      throw new BenchException("No full page, %s: %s".formatted(name, answer));
    }
  }

  /** Asks for pages of one list of one client. */
  private final class Asker {
    private final LongList list;
    private final Owner owner;
    private final int rows;
    private final String token;
    private final List<Instant> third;

    Asker(LongList list, Owner owner, int rows) throws SQLException {
      this.list = list;
      this.owner = owner;
      this.rows = rows;
      this.token = platform.merchantToken(owner.client(), key);
      Table table =
          ListRows.TABLES.stream()
              .filter(each -> each.name().equals(list.table()))
              .findFirst()
              .orElseThrow();
      try (Connection connection = installation.open(table.database())) {
        this.third = ListRows.middleThird(connection, table, owner.client());
      }
    }

    byte[] page(Query query, int place) {
      long number = LongList.pages(query, rows, PER_PAGE).get(place);
      String target =
          (list.path() + "?per_page=" + PER_PAGE + "&page=" + number + query.suffix())
              .replace("{user}", owner.user())
              .replace("{wallet}", owner.wallet())
              .replace("{hook}", owner.hook())
              .replace("{after}", Long.toString(third.getFirst().getEpochSecond()))
              .replace("{before}", Long.toString(third.getLast().getEpochSecond()));
      return """
      GET /v2.01/%s%s HTTP/1.1
      Host: 127.0.0.1:%d
      Authorization: Bearer %s
      Accept: application/json

      """
          .formatted(owner.client(), target, installation.port(list.service()), token)
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** A client whose lists have that many items; made when it does not exist yet. */
  private Owner filled(int rows) throws SQLException, InterruptedException {
    String client = "bench-lists-" + rows;
    platform.createClient(client, key, platform.serviceToken());
    Owner owner = owner(client);
    Map<String, Connection> databases = new HashMap<>();
    try {
      for (Table table : ListRows.TABLES) {
        Connection connection = databases.get(table.database());
        if (connection == null) {
          connection = installation.open(table.database());
          databases.put(table.database(), connection);
        }
        if (table.database().equals("compliance")) {
          awaitUser(connection, owner.user());
        }
        run.say("%,d rows of %s for %s%n", rows, table.name(), client);
        ListRows.fill(connection, table, owner, rows);
      }
    } finally {
      for (Connection connection : databases.values()) {
        connection.close();
      }
    }
    return owner;
  }

  /** The user and the wallet come from the merchant API, so that every service knows them. */
  private Owner owner(String client) throws SQLException {
    String token = platform.merchantToken(client, key);
    String user = known("identity", "user_account", client);
    if (user.isEmpty()) {
      user = Merchant.createUser(installation, platform, client, token);
    }
    String wallet = known("wallet", "wallet", client);
    if (wallet.isEmpty()) {
      wallet =
          platform
              .json(
                  installation.url(Installation.GATEWAY) + "/v2.01/" + client + "/wallets",
                  Map.of("Owners", List.of(user), "Description", "Bench", "Currency", "EUR"),
                  token)
              .path("Id")
              .asString();
    }
    String hook = known("webhook", "hook", client);
    if (hook.isEmpty()) {
      hook =
          platform
              .json(
                  installation.url(Installation.GATEWAY) + "/v2.01/" + client + "/hooks",
                  Map.of("EventType", "KYC_CREATED", "Url", "https://shop.example/hooks"),
                  token)
              .path("Id")
              .asString();
    }
    return new Owner(client, user, wallet, hook);
  }

  /** The client's object that was not written straight into the table; empty when there is none. */
  private String known(String database, String table, String client) throws SQLException {
    try (Connection connection = installation.open(database);
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT id FROM "
                    + table
                    + " WHERE client_id = ? AND id NOT LIKE 'bench-%' LIMIT 1")) {
      query.setString(1, client);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private static void awaitUser(Connection compliance, String user)
      throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (PreparedStatement query =
        compliance.prepareStatement("SELECT 1 FROM platform_user WHERE id = ?")) {
      query.setString(1, user);
      while (true) {
        try (ResultSet row = query.executeQuery()) {
          if (row.next()) {
            return;
          }
        }
        if (System.nanoTime() > end) {
          throw new BenchException("compliance-service has not heard of the user " + user + ".");
        }
        Thread.sleep(100);
      }
    }
  }
}
