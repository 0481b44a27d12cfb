package io.kontor.webhook.delivery;

import io.kontor.platform.failure.FailureLog;
import io.kontor.webhook.WebhookSettings;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Tells a client's technical people by mail that a hook fails. A mail that cannot be sent is logged
 * and dropped: the next ten failures send another. Source: contract "Hooks and events".
 */
@Component
class FailureAlerts {
  private final JdbcClient jdbc;
  private final JavaMailSender mail;
  private final WebhookSettings settings;
  private final FailureLog unsent = new FailureLog(FailureAlerts.class);

  FailureAlerts(JdbcClient jdbc, JavaMailSender mail, WebhookSettings settings) {
    this.jdbc = jdbc;
    this.mail = mail;
    this.settings = settings;
  }

  void send(DeliveryQueue.Claimed claimed, int failures, boolean outOfUse) {
    List<String> receivers = receivers(claimed.clientId());
    if (receivers.isEmpty()) {
      return;
    }
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.alertFrom());
    message.setTo(receivers.toArray(String[]::new));
    message.setSubject(
        outOfUse
            ? "Your hook for " + claimed.eventType() + " was disabled"
            : "Your hook for " + claimed.eventType() + " is failing");
    message.setText(
        """
        The hook %s of %s for %s has failed %d times in a row.

        Address: %s
        %s
        """
            .formatted(
                claimed.hookId(),
                claimed.clientId(),
                claimed.eventType(),
                failures,
                withoutQuery(claimed.url()),
                outOfUse
                    ? "It is now INVALID and DISABLED. Enable it again when the receiver works."
                    : "A call succeeds when it is answered with HTTP 200 in time."));
    try {
      mail.send(message);
    } catch (MailException e) {
      unsent.warn(
          e, "An alert about a failing hook could not be sent", Map.of("hook", claimed.hookId()));
    }
  }

  private List<String> receivers(String clientId) {
    List<String> known =
        jdbc.sql("SELECT unnest(tech_emails) FROM client_contact WHERE client_id = :clientId")
            .param("clientId", clientId)
            .query((row, _) -> row.getString(1))
            .list();
    return known.isEmpty() && !settings.alertTo().isBlank() ? List.of(settings.alertTo()) : known;
  }

  /** Queries of hook addresses carry merchants' secrets. */
  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query) + "?…";
  }
}
