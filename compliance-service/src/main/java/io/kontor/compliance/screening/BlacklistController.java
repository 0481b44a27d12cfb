package io.kontor.compliance.screening;

import io.kontor.platform.bank.BankCodes;
import io.kontor.platform.country.Countries;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The operator's blacklist: countries, IBANs, BICs and card fingerprints. */
@RestController
class BlacklistController {
  private static final int LIST_MAX = 10_000;

  private final JdbcClient jdbc;

  BlacklistController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/internal/blacklist")
  @RequiresScope("blacklist:read")
  List<Entry> list() {
    return jdbc.sql(
            "SELECT kind, value, reason FROM blacklist_entry ORDER BY kind, value LIMIT :max")
        .param("max", LIST_MAX)
        .query((row, _) ->
            new Entry(
                Kind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getString("reason")))
        .list();
  }

  @PutMapping("/internal/blacklist/{kind}/{value}")
  @RequiresScope("blacklist:write")
  Entry add(
      @PathVariable String kind,
      @PathVariable String value,
      @Valid @RequestBody ReasonRequest request) {
    Entry entry = new Entry(kind(kind), canonical(kind(kind), value), request.reason());
    jdbc.sql(
            """
            INSERT INTO blacklist_entry (kind, value, reason) VALUES (:kind, :value, :reason)
            ON CONFLICT (kind, value) DO UPDATE SET reason = excluded.reason
            """)
        .param("kind", entry.kind().name())
        .param("value", entry.value())
        .param("reason", entry.reason())
        .update();
    return entry;
  }

  @DeleteMapping("/internal/blacklist/{kind}/{value}")
  @RequiresScope("blacklist:write")
  void remove(@PathVariable String kind, @PathVariable String value) {
    jdbc.sql("DELETE FROM blacklist_entry WHERE kind = :kind AND value = :value")
        .param("kind", kind(kind).name())
        .param("value", canonical(kind(kind), value))
        .update();
  }

  private static Kind kind(String text) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(text.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw ApiException.notFound("Blacklist", text);
  }

  private static String canonical(Kind kind, String value) {
    String canonical = kind == Kind.CARD ? value : BankCodes.compact(value);
    if (canonical.isBlank() || canonical.length() > 128) {
      throw ApiException.invalid("value", "The value is empty or too long.");
    }
    if (kind == Kind.COUNTRY && !Countries.isKnown(canonical)) {
      throw ApiException.invalid("value", "The value " + value + " is not a known country.");
    }
    return canonical;
  }

  enum Kind {
    COUNTRY,
    IBAN,
    BIC,
    CARD
  }

  record Entry(Kind kind, String value, String reason) {}

  record ReasonRequest(@NotBlank @Size(max = 255) String reason) {}
}
