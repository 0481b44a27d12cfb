package io.kontor.platform.failure;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Distinguishes outages of other processes from faults that must be fixed here. */
public final class Outages {
  private static final int CAUSES_MAX = 20;
  private static final int REASON_MAX = 300;

  private Outages() {}

  /**
   * Whether the failure or one of its causes is an outage: an {@link Outage}, a connection that
   * cannot be made or broke, an answer that did not come in time, a database that is away.
   */
  public static boolean isOutage(Throwable failure) {
    return causes(failure).stream().anyMatch(Outages::isOneItself);
  }

  /** What went wrong, from the outside to the first cause, on one line of bounded length. */
  public static String reason(Throwable failure) {
    List<Throwable> causes = causes(failure);
    String text =
        causes.size() == 1 ? String.valueOf(failure) : failure + ", caused by " + causes.getLast();
    return text.substring(0, Math.min(text.length(), REASON_MAX)).replaceAll("\\R", " ");
  }

  private static boolean isOneItself(Throwable failure) {
    return switch (failure) {
      case Outage _,
          SocketException _,
          SocketTimeoutException _,
          UnknownHostException _,
          HttpTimeoutException _,
          TimeoutException _,
          SQLTransientConnectionException _,
          SQLNonTransientConnectionException _ ->
          true;
      case SQLException sql -> isConnectionLost(sql.getSQLState());
      default -> false;
    };
  }

  /**
   * Class 08: the connection; 57P: an administrator or a crash ended it, or it cannot start yet.
   */
  private static boolean isConnectionLost(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure;
        cause != null && causes.size() < CAUSES_MAX && !causes.contains(cause);
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
