package io.kontor.reporting.search;

import io.kontor.platform.bank.BankCodes;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.security.Caller;
import io.kontor.platform.sql.SqlTimes;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds a client's objects by id or the beginning of one (from six characters on), users by e-mail
 * address or name, bank accounts by IBAN or owner. Names are found without regard to accents,
 * letter case and width.
 *
 * <p>Shape: at most twenty hits, an exact id first, then the newest. Only kinds the caller may read
 * are looked at. Every look-up is a range of an index and bounded.
 */
@Repository
class Search {
  static final int HITS_MAX = 20;

  private static final int ID_MIN = 6;
  private static final int NAME_MIN = 2;
  private static final Pattern ID = Pattern.compile("[a-z0-9_-]{6,128}");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Map<String, String> TRANSACTION_NAMES =
      Map.ofEntries(
          Map.entry("PAYIN REGULAR", "Pay-in"),
          Map.entry("TRANSFER REGULAR", "Transfer"),
          Map.entry("PAYOUT REGULAR", "Payout"),
          Map.entry("TRANSFER REFUND", "Transfer refund"),
          Map.entry("PAYOUT REFUND", "Pay-in refund"),
          Map.entry("PAYIN REFUND", "Payout return"),
          Map.entry("TRANSFER SETTLEMENT", "Repudiation settlement"));

  private final JdbcClient jdbc;

  Search(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SearchHit> find(String clientId, Caller caller, String query) {
    String text = query.strip();
    List<SearchHit> hits = new ArrayList<>();
    String id = text.toLowerCase(Locale.ROOT);
    if (id.length() >= ID_MIN && ID.matcher(id).matches()) {
      hits.addAll(byId(clientId, caller, id));
    }
    if (caller.may("users:read")) {
      hits.addAll(usersByEmail(clientId, id));
      hits.addAll(usersByName(clientId, text));
    }
    if (caller.may("bankaccounts:read")) {
      hits.addAll(bankAccounts(clientId, text));
    }
    return hits.stream()
        .collect(Collectors.toMap(hit -> hit.kind() + hit.id(), hit -> hit, (first, _) -> first))
        .values()
        .stream()
        .sorted(
            Comparator.comparing((SearchHit hit) -> !hit.id().equals(id))
                .thenComparing(SearchHit::creationDate, Comparator.reverseOrder())
                .thenComparing(SearchHit::id))
        .limit(HITS_MAX)
        .toList();
  }

  private List<SearchHit> byId(String clientId, Caller caller, String prefix) {
    List<SearchHit> hits = new ArrayList<>();
    for (ById source : BY_ID) {
      if (source.permission() == null || caller.may(source.permission())) {
        hits.addAll(
            rows(
                source.kind(),
                source.sql() + " AND x.id >= :from AND x.id < :to ORDER BY x.id DESC LIMIT :max",
                Map.of(
                    "clientId",
                    clientId,
                    "from",
                    prefix,
                    "to",
                    after(prefix),
                    "resources",
                    readable(caller))));
      }
    }
    return hits;
  }

  private List<SearchHit> usersByEmail(String clientId, String text) {
    if (!text.contains("@") || text.length() < ID_MIN) {
      return List.of();
    }
    return rows(
        SearchHit.Kind.USER,
        USER
            + " AND lower(x.email) COLLATE \"C\" >= :from AND lower(x.email) COLLATE \"C\" < :to"
            + " ORDER BY lower(x.email) COLLATE \"C\" LIMIT :max",
        Map.of("clientId", clientId, "from", text, "to", after(text)));
  }

  private List<SearchHit> usersByName(String clientId, String text) {
    String words = words(text);
    return words == null
        ? List.of()
        : rows(
            SearchHit.Kind.USER,
            USER
                + " AND to_tsvector('simple', folded(x.display_name)) @@ to_tsquery('simple',"
                + " folded(:words)) ORDER BY x.creation_date DESC LIMIT :max",
            Map.of("clientId", clientId, "words", words));
  }

  private List<SearchHit> bankAccounts(String clientId, String text) {
    List<SearchHit> hits = new ArrayList<>();
    String iban = BankCodes.compact(text);
    if (iban.length() >= ID_MIN) {
      hits.addAll(
          rows(
              SearchHit.Kind.BANK_ACCOUNT,
              BANK_ACCOUNT + " AND x.iban = :iban ORDER BY x.creation_date DESC LIMIT :max",
              Map.of("clientId", clientId, "iban", iban)));
    }
    String words = words(text);
    if (words != null) {
      hits.addAll(
          rows(
              SearchHit.Kind.BANK_ACCOUNT,
              BANK_ACCOUNT
                  + " AND to_tsvector('simple', folded(x.owner_name)) @@ to_tsquery('simple',"
                  + " folded(:words)) ORDER BY x.creation_date DESC LIMIT :max",
              Map.of("clientId", clientId, "words", words)));
    }
    return hits;
  }

  private List<SearchHit> rows(SearchHit.Kind kind, String sql, Map<String, ?> parameters) {
    return jdbc.sql(sql)
        .params(parameters)
        .param("max", HITS_MAX)
        .query((row, _) ->
            new SearchHit(
                kind,
                row.getString("id"),
                kind == SearchHit.Kind.TRANSACTION
                    ? transactionName(row.getString("title"))
                    : row.getString("title"),
                kind == SearchHit.Kind.TRANSACTION
                    ? amount(row.getString("currency"), row.getLong("amount"))
                        + ", "
                        + row.getString("subtitle")
                    : row.getString("subtitle"),
                SqlTimes.read(row, "creation_date")))
        .list();
  }

  /**
   * The query as a text search for all its words, each as a beginning; null when it has none. The
   * database folds it as it folds names; compatibility forms that hold blanks are taken apart here.
   */
  private static @Nullable String words(String text) {
    String query =
        NOT_A_WORD
            .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .filter(word -> word.length() >= NAME_MIN)
            .limit(6)
            .map(word -> word + ":*")
            .collect(Collectors.joining(" & "));
    return query.isEmpty() ? null : query;
  }

  /** The first text behind all that begin with the prefix, in byte order. */
  private static String after(String prefix) {
    int last = prefix.length() - 1;
    return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
  }

  private static String transactionName(String typeAndNature) {
    return typeAndNature.endsWith("REPUDIATION")
        ? "Repudiation"
        : TRANSACTION_NAMES.getOrDefault(typeAndNature, typeAndNature);
  }

  private static String amount(String currency, long minor) {
    return BigDecimal.valueOf(minor, Currencies.digits(currency)).toPlainString() + " " + currency;
  }

  /** What the caller may read besides the kind that is looked for; same words as in the queries. */
  private static List<String> readable(Caller caller) {
    return Stream.of(
            "payins",
            "transfers",
            "payouts",
            "refunds",
            "disputes",
            "conversions",
            "cards",
            "users",
            "")
        .filter(resource -> resource.isEmpty() || caller.may(resource + ":read"))
        .toList();
  }

  private static final String USER =
      """
      SELECT x.id, x.display_name AS title, x.email AS subtitle, x.creation_date
        FROM platform_user x WHERE x.client_id = :clientId\
      """;

  private static final String BANK_ACCOUNT =
      """
      SELECT x.id, x.owner_name AS title, x.type || coalesce(' …' || right(coalesce(x.iban, x.account_number), 4), '') AS subtitle,
             x.creation_date
        FROM bank_account x WHERE x.client_id = :clientId\
      """;

  private static final List<ById> BY_ID =
      List.of(
          new ById(SearchHit.Kind.USER, "users:read", USER),
          new ById(
              SearchHit.Kind.WALLET,
              "wallets:read",
              """
              SELECT x.id, x.description AS title, x.creation_date,
                     x.currency || CASE WHEN 'users' IN (:resources)
                                        THEN coalesce(', ' || u.display_name, '') ELSE '' END AS subtitle
                FROM wallet x LEFT JOIN platform_user u ON u.id = x.owner_id WHERE x.client_id = :clientId\
              """),
          new ById(
              SearchHit.Kind.TRANSACTION,
              null, // by kind of transaction, inside
              """
              SELECT x.id, x.type || ' ' || x.nature AS title, x.status AS subtitle, x.creation_date,
                     x.debited_currency AS currency, x.debited_amount AS amount
                FROM payment_transaction x
               WHERE x.client_id = :clientId
                 AND CASE WHEN x.nature = 'REFUND' THEN 'refunds'
                          WHEN x.nature IN ('REPUDIATION', 'SETTLEMENT') THEN 'disputes'
                          WHEN x.type = 'PAYIN' THEN 'payins' WHEN x.type = 'TRANSFER' THEN 'transfers'
                          WHEN x.type = 'PAYOUT' THEN 'payouts' WHEN x.type = 'CONVERSION' THEN 'conversions'
                          WHEN x.type = 'CARD_VALIDATION' THEN 'cards' END IN (:resources)\
              """),
          new ById(
              SearchHit.Kind.CARD,
              "cards:read",
              """
              SELECT x.id, coalesce(x.alias, x.id) AS title, x.card_provider AS subtitle, x.creation_date
                FROM card x WHERE x.client_id = :clientId\
              """),
          new ById(
              SearchHit.Kind.DISPUTE,
              "disputes:read",
              """
              SELECT x.id, x.dispute_type AS title, x.status AS subtitle, x.creation_date
                FROM dispute x WHERE x.client_id = :clientId\
              """),
          new ById(
              SearchHit.Kind.KYC_DOCUMENT,
              "kyc:read",
              """
              SELECT x.id, x.type AS title, x.status AS subtitle, x.creation_date
                FROM kyc_document x WHERE x.client_id = :clientId\
              """),
          new ById(SearchHit.Kind.BANK_ACCOUNT, "bankaccounts:read", BANK_ACCOUNT));

  /** How one kind is found by its id. */
  private record ById(SearchHit.Kind kind, @Nullable String permission, String sql) {}
}
