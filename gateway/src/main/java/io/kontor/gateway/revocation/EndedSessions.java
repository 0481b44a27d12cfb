package io.kontor.gateway.revocation;

import io.kontor.platform.token.Revocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deletes the sessions of people who may not sign in any more. Their tokens are not accepted
 * anyway; this leaves nothing behind that could be renewed. What is heard again after a restart
 * spares sessions that are younger, of people who were let in again.
 */
@Component
class EndedSessions {
  private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);

  private final JdbcClient jdbc;

  EndedSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Not on the feed's thread, which must never wait. */
  void hear(Revocation revocation) {
    if (revocation.kind() == Revocation.Kind.PERSON && revocation.ended()) {
      Thread.ofVirtual().name("ended-sessions").start(() -> end(revocation));
    }
  }

  private void end(Revocation revocation) {
    try {
      int ended =
          jdbc.sql(
                  "DELETE FROM spring_session WHERE principal_name = :person AND creation_time <"
                      + " :toldAt")
              .param("person", revocation.id())
              .param("toldAt", revocation.toldAt().toEpochMilli())
              .update();
      if (ended > 0) {
        log.atInfo()
            .addKeyValue("person", revocation.id())
            .addKeyValue("sessions", ended)
            .log("Sessions ended: the person may not sign in any more");
      }
    } catch (DataAccessException | TransactionException e) {
      log.atWarn().setCause(e).log("Sessions could not be deleted; their tokens are not accepted");
    }
  }
}
