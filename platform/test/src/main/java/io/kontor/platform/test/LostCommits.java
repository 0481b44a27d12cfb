package io.kontor.platform.test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Loses the answer to a COMMIT as a cut connection does: the database has committed, the connection
 * is gone, and the committing thread does not know. Import it into the service under test.
 */
public final class LostCommits implements BeanPostProcessor {
  private static final String CONNECTION_FAILURE = "08006";

  private final AtomicReference<@Nullable Target> next = new AtomicReference<>();
  private final AtomicInteger count = new AtomicInteger();

  /** Loses the next answer of the threads whose names begin so. */
  public void next(String threads) {
    next(threads, 0);
  }

  /** The same, once so many of their commits have been answered. */
  public void next(String threads, int answered) {
    count.set(0);
    next.set(new Target(threads, new AtomicInteger(answered)));
  }

  /** How many answers were lost since the last call of {@code next}. */
  public int count() {
    return count.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? over(database) : bean;
  }

  /** The database with connections that can lose an answer. */
  public DataSource over(DataSource database) {
    return new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        return losing(super.getConnection());
      }
    };
  }

  private Connection losing(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              Object result = call(connection, method, arguments);
              if (method.getName().equals("commit") && isNext()) {
                connection.abort(Runnable::run);
                throw new SQLException("The connection ended after COMMIT", CONNECTION_FAILURE);
              }
              return result;
            });
  }

  private static @Nullable Object call(
      Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private boolean isNext() {
    Target target = next.get();
    if (target == null
        || !Thread.currentThread().getName().startsWith(target.threads())
        || target.answered().getAndDecrement() > 0
        || !next.compareAndSet(target, null)) {
      return false;
    }
    count.incrementAndGet();
    return true;
  }

  private record Target(String threads, AtomicInteger answered) {}
}
