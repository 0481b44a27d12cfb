package io.kontor.sandbox.support;

import io.kontor.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Amounts in the tables of the simulated systems. */
public final class MoneyColumns {

  private MoneyColumns() {}

  /** Reads the columns {@code currency} and {@code amount}. */
  public static Money read(ResultSet row) throws SQLException {
    return new Money(row.getString("currency"), row.getLong("amount"));
  }
}
