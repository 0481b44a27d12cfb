package io.kontor.platform.surface;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whom a request's handler serves. The handler alone decides, once it has been looked up (platform
 * library security, {@code Endpoints}); the text of a path never does.
 */
public enum Surface {
  /** The merchant contract: handlers with {@code @Requires}. */
  CONTRACT,
  /** The platform's own processes: handlers with {@code @RequiresScope}. */
  INTERNAL,
  /** Open to everybody: handlers with {@code @PublicEndpoint}, and health. */
  PUBLIC,
  /** No surface: there is no handler, or its surface is not declared. */
  NONE;

  private static final String ATTRIBUTE = Surface.class.getName();

  /** Whom the handler of this request serves; NONE before the handler has been looked up. */
  public static Surface of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Surface surface ? surface : NONE;
  }

  /** Remembers whom the handler serves that was found for the request. */
  public void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /**
   * Whether the request is read and answered in the dialect of the merchant contract: its handler
   * is one of the contract's, or it has none and asks below one of the contract's versions.
   */
  public static boolean isContract(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return isContractPath(
          String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    }
    Surface surface = of(request);
    return surface == CONTRACT || (surface == NONE && isContractPath(request.getRequestURI()));
  }

  /** Whether the request of this thread is on the merchant contract; false outside of a request. */
  public static boolean isContract() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        && isContract(attributes.getRequest());
  }

  /** The surface that shapes a refusal when there is no handler; it grants nothing. */
  private static boolean isContractPath(String path) {
    try {
      return PathContainer.parsePath(path).elements().stream()
          .filter(PathContainer.PathSegment.class::isInstance)
          .map(element -> ((PathContainer.PathSegment) element).valueToMatch())
          .findFirst()
          .filter(first -> first.equalsIgnoreCase("v2.01") || first.equalsIgnoreCase("v3.0"))
          .isPresent();
    } catch (IllegalArgumentException _) {
      return false; // the encoding is broken
    }
  }
}
