package io.kontor.webhook.hook;

import io.kontor.platform.net.HttpUrl;
import io.kontor.platform.outbound.AddressRules;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a client wants to hear of one type of event. The contract's object Hook, as it is.
 *
 * @param url http or https, at most 255 characters
 */
public record Hook(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String url,
    Status status,
    Validity validity,
    String eventType) {

  /** Whether the hook is called. */
  public enum Status {
    /** Called. */
    ENABLED,
    /** Not called, by the merchant's wish or after too many failures. */
    DISABLED
  }

  /** Whether the receiver was found to work. */
  public enum Validity {
    /** Not known to be broken. */
    VALID,
    /** Failed too often in a row; enabling the hook again makes it valid. */
    INVALID
  }

  static final String COLUMNS = "id, tag, creation_date, url, status, validity, event_type";

  static Hook read(ResultSet row) throws SQLException {
    return new Hook(
        row.getString("id"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"),
        row.getString("url"),
        Status.valueOf(row.getString("status")),
        Validity.valueOf(row.getString("validity")),
        row.getString("event_type"));
  }

  /**
   * What shares one bound of calls: what goes to one hook of a client at one address with its port.
   * It begins with the client and a blank.
   */
  public static String receiverKey(String clientId, String hookId, String url) {
    return clientId + " " + receiver(url) + " " + hookId;
  }

  private static String receiver(String url) {
    try {
      HttpUrl address = HttpUrl.parse(url, AddressRules.LENGTH_MAX);
      return address.host() + ":" + address.effectivePort();
    } catch (HttpUrl.InvalidUrlException _) {
      return "nowhere"; // taken by an earlier release; the call fails and says so
    }
  }
}
