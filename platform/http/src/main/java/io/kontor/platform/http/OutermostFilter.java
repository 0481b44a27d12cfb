package io.kontor.platform.http;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outermost filter of every request: refuses what is not well formed ({@link RequestSyntax}),
 * and turns exceptions of filters and handlers, and errors that they leave to the server, into
 * errors of the surface ({@link ErrorMapping}).
 */
public final class OutermostFilter implements Filter {

  private static final Logger log = LoggerFactory.getLogger(OutermostFilter.class);

  private final ErrorOutput errors;
  private final PaceLimits pace;

  /** How an error becomes the answer to a request. */
  public interface ErrorOutput {

    /** Writes the error as the whole answer, unless the answer has been committed. */
    void write(HttpServletRequest request, HttpServletResponse response, ApiException error)
        throws IOException;
  }

  /** A filter that answers errors through the given output and limits the pace of answers. */
  public OutermostFilter(ErrorOutput errors, PaceLimits pace) {
    this.errors = errors;
    this.pace = pace;
  }

  @Override
  public void doFilter(ServletRequest rawRequest, ServletResponse rawResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) rawRequest;
    HttpServletResponse response = (HttpServletResponse) rawResponse;
    try {
      RequestSyntax.check(request);
      chain.doFilter(request, new OwnErrors(request, new PacedResponse(response, pace)));
    } catch (ServletException | IOException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e; // The server cuts the connection, so that half an answer does not look whole.
      }
      ApiException error = ErrorMapping.of(e);
      if (error.code() == ErrorCode.INTERNAL) {
        log.atError()
            .addKeyValue(ErrorId.LOG_FIELD, ErrorId.of(request))
            .addKeyValue("path", LoggedPath.of(request))
            .setCause(e)
            .log("Request failed outside of its handler");
      }
      response.resetBuffer();
      errors.write(request, response, error);
    }
  }

  /** Replaces the server's error page by the surface's own error. */
  private final class OwnErrors extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    OwnErrors(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
      resetBuffer();
      errors.write(
          request,
          (HttpServletResponse) getResponse(),
          ApiException.of(ErrorMapping.ofStatus(status)));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }
  }
}
