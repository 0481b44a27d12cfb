package io.kontor.sandbox.mailbox;

import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.support.SandboxSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Received mail, one entry per recipient. */
@Repository
class Mails {

  private static final int LISTED_MAX = 100;
  private static final String SELECT =
      "SELECT id, recipient, sender, subject, text_body, html_body, received_at FROM mail ";

  private final JdbcClient jdbc;
  private final int keptMax;

  Mails(JdbcClient jdbc, SandboxSettings settings) {
    this.jdbc = jdbc;
    this.keptMax = settings.sandbox().mailbox().messagesMax();
  }

  /**
   * A mail as one recipient got it.
   *
   * @param to the address it was delivered to
   * @param html null when there is only text
   */
  record Mail(
      String id,
      String to,
      String from,
      String subject,
      Instant receivedAt,
      String text,
      @Nullable String html) {}

  /** Keeps a mail and drops the oldest beyond the limit. */
  @Transactional
  public void add(Mail mail) {
    jdbc.sql(
            """
            INSERT INTO mail (id, recipient, sender, subject, text_body, html_body, received_at)
            VALUES (:id, :to, :from, :subject, :text, :html, :receivedAt)
            """)
        .param("id", mail.id())
        .param("to", mail.to())
        .param("from", mail.from())
        .param("subject", mail.subject())
        .param("text", mail.text())
        .param("html", mail.html())
        .param("receivedAt", SqlTimes.of(mail.receivedAt()))
        .update();
    jdbc.sql(
            """
            DELETE FROM mail WHERE id IN
              (SELECT id FROM mail ORDER BY received_at DESC, id DESC OFFSET :kept)
            """)
        .param("kept", keptMax)
        .update();
  }

  /** The newest mails, newest first; {@code to} null or blank: for everybody. */
  List<Mail> newest(@Nullable String to) {
    String recipient = to == null ? "" : to.strip();
    return jdbc.sql(
            SELECT
                + (recipient.isEmpty() ? "" : "WHERE lower(recipient) = lower(:to) ")
                + "ORDER BY received_at DESC, id DESC LIMIT "
                + LISTED_MAX)
        .param("to", recipient)
        .query(Mails::mail)
        .list();
  }

  Optional<Mail> find(String id) {
    return jdbc.sql(SELECT + "WHERE id = :id").param("id", id).query(Mails::mail).optional();
  }

  private static Mail mail(ResultSet row, int index) throws SQLException {
    return new Mail(
        row.getString("id"),
        row.getString("recipient"),
        row.getString("sender"),
        row.getString("subject"),
        SqlTimes.read(row, "received_at"),
        row.getString("text_body"),
        row.getString("html_body"));
  }
}
