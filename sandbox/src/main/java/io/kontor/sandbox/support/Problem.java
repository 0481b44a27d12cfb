package io.kontor.sandbox.support;

import org.springframework.http.HttpStatus;

/** A request that cannot be served; answered as {@code application/problem+json} with its code. */
public final class Problem extends RuntimeException {

  private final HttpStatus status;
  private final String code;

  private Problem(HttpStatus status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  /** 400 INVALID_REQUEST: the shape of the request is wrong. */
  public static Problem invalid(String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", detail);
  }

  /** 404 NOT_FOUND: the thing never arrived here. */
  public static Problem notFound(String what) {
    return new Problem(HttpStatus.NOT_FOUND, "NOT_FOUND", what + " is not known here.");
  }

  /** 409 WRONG_STATE: the thing is in no state to do that. */
  public static Problem wrongState(String detail) {
    return new Problem(HttpStatus.CONFLICT, "WRONG_STATE", detail);
  }

  /** HTTP status of the answer. */
  public HttpStatus status() {
    return status;
  }

  /** Stable name of the problem. */
  public String code() {
    return code;
  }
}
