package io.kontor.gateway.routing;

import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.gateway.concurrency.Spool;
import io.kontor.gateway.concurrency.Spooled;
import io.kontor.gateway.upstream.Upstream;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * The body of a service's answer on its way to the caller. Mostly it is all here, and the service's
 * permit is free, before the caller reads the first octet. What does not fit is streamed at the
 * caller's pace, and the number of such answers is limited.
 */
final class OwnerAnswerBody implements Closeable {

  private final Upstream.Answer answer;
  private @Nullable Spooled spooled;
  private @Nullable InputStream rest;
  private ConcurrencyLimits.@Nullable Permit ofClient;
  private ConcurrencyLimits.@Nullable Permit ofService;

  private OwnerAnswerBody(Upstream.Answer answer) {
    this.answer = answer;
  }

  /** Reads what there is room for. The body must be closed; on errors the answer is closed. */
  static OwnerAnswerBody of(
      Upstream.Answer answer,
      String client,
      String service,
      Spool spool,
      ConcurrencyLimits limits) {
    OwnerAnswerBody body = new OwnerAnswerBody(answer);
    boolean done = false;
    try {
      body.receive(client, spool);
      if (body.rest != null && answer.isSafe()) {
        body.acquirePermits(client, service, limits);
      }
      done = true;
      return body;
    } catch (IOException e) {
      throw answer.brokenOff(e);
    } finally {
      if (!done) {
        body.close();
      }
    }
  }

  private void receive(String client, Spool spool) throws IOException {
    HttpEntity entity = answer.response().getEntity();
    if (entity == null) {
      answer.close();
      return;
    }
    InputStream body = entity.getContent();
    Spooled read = spool.read(body, entity.getContentLength(), client);
    spooled = read;
    if (read.complete()) {
      body.close(); // First, so that the connection is kept.
      answer.close();
    } else {
      rest = body;
    }
  }

  private void acquirePermits(String client, String service, ConcurrencyLimits limits) {
    ofClient = limits.stream(client);
    if (ofClient == null) {
      throw ApiException.of(ErrorCode.RATE_LIMIT);
    }
    ofService = limits.streamFrom(service);
    if (ofService == null) {
      throw ApiException.of(ErrorCode.SERVICE_UNAVAILABLE);
    }
  }

  void writeTo(OutputStream out) throws IOException {
    if (spooled != null) {
      spooled.writeTo(out);
    }
    if (rest != null) {
      rest.transferTo(out);
    }
  }

  @Override
  public void close() {
    if (ofClient != null) {
      ofClient.close();
    }
    if (ofService != null) {
      ofService.close();
    }
    if (spooled != null) {
      spooled.close();
    }
    answer.close();
  }
}
