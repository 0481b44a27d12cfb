package io.kontor.transaction.core;

import org.jspecify.annotations.Nullable;

/** A result code with its message. Source: contract "Result codes". */
public record Result(String code, String message) {

  /** A code that another party gave; its message, or ours when it gave none. */
  public static Result of(@Nullable String code, @Nullable String message) {
    if (code == null) {
      return ResultCode.GENERIC_ERROR.result();
    }
    return new Result(code, message == null ? ResultCode.messageOf(code) : message);
  }
}
