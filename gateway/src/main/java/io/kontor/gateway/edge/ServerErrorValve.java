package io.kontor.gateway.edge;

import io.kontor.platform.error.ErrorCode;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For requests so broken that no filter sees them: the contract's body instead of the server's
 * page. The server makes it by name, so it depends on nothing.
 */
public final class ServerErrorValve extends ErrorReportValve {

  private static final Logger log = LoggerFactory.getLogger(ServerErrorValve.class);

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    ErrorCode known = ErrorCode.ofStatus(status);
    ErrorCode code =
        known != null ? known : status < 500 ? ErrorCode.PARAM_ERROR : ErrorCode.INTERNAL;
    long now = Instant.now().getEpochSecond();
    String errors = code.status() == 404 ? "{}" : "null";
    String body =
        """
        {"Message":"%s","Type":"%s","Id":"%s#%d","Date":%d,"errors":%s}\
        """
            .formatted(code.message(), code.type(), UUID.randomUUID(), now, now, errors);
    try {
      response.setContentType("application/json");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.getReporter().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      log.atDebug().setCause(e).log("A broken request could not be answered");
    }
  }
}
