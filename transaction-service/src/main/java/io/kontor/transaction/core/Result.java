package io.kontor.transaction.core;

import io.kontor.platform.workflow.ColumnValues;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** The result in a row with the usual column names, or null. */
  public static @Nullable Result read(ResultSet row) throws SQLException {
    String code = row.getString("result_code");
    return code == null ? null : new Result(code, row.getString("result_message"));
  }

  /** Writes a result, or none, under the usual column names. */
  public static void write(@Nullable Result result, ColumnValues columns) {
    columns
        .set("result_code", result == null ? null : result.code())
        .set("result_message", result == null ? null : result.message());
  }
}
