package io.kontor.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list of the merchant API that may be long, and what it can be asked for.
 *
 * @param table of {@link ListRows#TABLES} that it is read from
 * @param service offset of the port of the service that owns it
 * @param path with {@code {client}}, {@code {user}}, {@code {wallet}} and {@code {hook}} in it
 */
record LongList(String name, String table, int service, String path, List<Query> queries) {
  private static final Query ALL = new Query("all", "", 1);
  private static final Query NEWEST_FIRST = sorted("CreationDate:DESC");

  /** A third of the period in which the list grew; its bounds are filled in. */
  static final Query PERIOD =
      new Query("a third by date", "AfterDate={after}&BeforeDate={before}", 1 / 3.0);

  LongList {
    queries = List.copyOf(queries);
  }

  /**
   * One question.
   *
   * @param parameters of the query string, without those of the page
   * @param share of the list's items that it finds
   */
  record Query(String name, String parameters, double share) {
    /** What follows the parameters of the page. */
    String suffix() {
      return parameters.isEmpty() ? "" : "&" + parameters;
    }
  }

  /** Every long list with the filters and sort keys that the contract names for it. */
  static List<LongList> all() {
    return List.of(
        new LongList(
            "transactions of the client",
            "transaction",
            Installation.TRANSACTION,
            "/transactions",
            join(
                transactions(),
                filter("AuthorId={user}", 1),
                filter("Currency=EUR", 1),
                filter("MinAmount=105", 0.5),
                filter("MaxAmount=104", 0.5))),
        new LongList(
            "transactions of a user",
            "transaction",
            Installation.TRANSACTION,
            "/users/{user}/transactions",
            transactions()),
        new LongList(
            "transactions of a wallet",
            "transaction",
            Installation.TRANSACTION,
            "/wallets/{wallet}/transactions",
            transactions()),
        new LongList(
            "mandates of the client",
            "mandate",
            Installation.TRANSACTION,
            "/mandates",
            dated(filter("Status=FAILED", 0.1))),
        new LongList(
            "mandates of a user",
            "mandate",
            Installation.TRANSACTION,
            "/users/{user}/mandates",
            dated(filter("Status=FAILED", 0.1))),
        new LongList(
            "users", "user_account", Installation.IDENTITY, "/users", List.of(ALL, NEWEST_FIRST)),
        new LongList(
            "wallets of a user",
            "wallet",
            Installation.WALLET,
            "/users/{user}/wallets",
            List.of(ALL, NEWEST_FIRST)),
        new LongList(
            "KYC documents of the client",
            "kyc_document",
            Installation.COMPLIANCE,
            "/kyc/documents",
            documents()),
        new LongList(
            "KYC documents of a user",
            "kyc_document",
            Installation.COMPLIANCE,
            "/users/{user}/kyc/documents",
            documents()),
        new LongList(
            "disputes of the client", "dispute", Installation.DISPUTE, "/disputes", disputes()),
        new LongList(
            "disputes of a user",
            "dispute",
            Installation.DISPUTE,
            "/users/{user}/disputes",
            disputes()),
        new LongList(
            "disputes of a wallet",
            "dispute",
            Installation.DISPUTE,
            "/wallets/{wallet}/disputes",
            disputes()),
        new LongList(
            "events",
            "event",
            Installation.WEBHOOK,
            "/events",
            List.of(
                ALL, sorted("Date:DESC"), PERIOD, filter("EventType=PAYIN_NORMAL_SUCCEEDED", 0.1))),
        new LongList(
            "deliveries of a hook",
            "delivery",
            Installation.WEBHOOK,
            "/hooks/{hook}/deliveries",
            dated(filter("Status=FAILED", 0.1))));
  }

  private static List<Query> transactions() {
    return dated(
        filter("Status=SUCCEEDED", 0.1),
        filter("Type=PAYOUT", 0.1),
        filter("Nature=REFUND", 0.1),
        filter("ResultCode=001001", 0.05),
        sorted("ExecutionDate:ASC"),
        sorted("ExecutionDate:DESC"));
  }

  private static List<Query> documents() {
    return dated(
        filter("Status=OUT_OF_DATE", 0.1),
        filter("Type=REGISTRATION_PROOF", 0.1),
        sorted("ProcessedDate:DESC"));
  }

  private static List<Query> disputes() {
    return dated(
        filter("Status=CLOSED", 1),
        filter("DisputeType=NOT_CONTESTABLE", 0.1),
        sorted("ContestDeadlineDate:DESC"));
  }

  private static List<Query> dated(Query... more) {
    return join(List.of(ALL, NEWEST_FIRST, PERIOD), more);
  }

  private static List<Query> join(List<Query> some, Query... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static Query filter(String parameters, double share) {
    return new Query(parameters, parameters, share);
  }

  private static Query sorted(String key) {
    return new Query(key, "Sort=" + key, 1);
  }

  /** The pages that are measured: first, middle and last full one of what a query finds. */
  static List<Long> pages(Query query, int rows, int perPage) {
    long last = Math.max(1, (long) (rows * query.share() * 0.999) / perPage);
    return List.of(1L, Math.max(1, last / 2), last);
  }
}
