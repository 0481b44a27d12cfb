package io.kontor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick under a driver of our own, for batches and for machines without pgbench: the same
 * call, one prepared statement and one thread for each connection.
 */
final class JdbcSide implements Side {
  private static final String CALL = "SELECT transfer(?, ?, ?, ?)";
  private static final String BATCH = "SELECT transfers(?, ?, ?, ?)";
  private final Opener opener;
  private final int accounts;
  private final boolean hot;
  private final int batch;

  /** Opens a connection to the yardstick's database. */
  @FunctionalInterface
  interface Opener {
    Connection open() throws SQLException;
  }

  /** One transfer in each call: yardsticks R1 and R1h. */
  JdbcSide(Opener opener, int accounts, boolean hot) {
    this(opener, accounts, hot, 1);
  }

  private JdbcSide(Opener opener, int accounts, boolean hot, int batch) {
    this.opener = opener;
    this.accounts = accounts;
    this.hot = hot;
    this.batch = batch;
  }

  /** So many transfers in each call, in one set-based statement: yardstick R2. */
  static JdbcSide batches(Opener opener, int accounts, int batch) {
    return new JdbcSide(opener, accounts, false, batch);
  }

  @Override
  public String name() {
    return batch == 1
        ? "SQL function under JDBC"
        : "SQL function under JDBC, " + batch + " per call";
  }

  @Override
  public boolean isCompiled() {
    return true;
  }

  @Override
  public Leg run(int seconds, int connections) {
    AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();
    AtomicLong end = new AtomicLong();
    CountDownLatch go = new CountDownLatch(1);
    List<Latencies> latencies = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    CountDownLatch connected = new CountDownLatch(connections);
    for (int i = 0; i < connections; i++) {
      Latencies own = new Latencies();
      latencies.add(own);
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try (Connection connection = opener.open();
                    PreparedStatement call =
                        connection.prepareStatement(batch == 1 ? CALL : BATCH)) {
                  connected.countDown();
                  go.await();
                  load(connection, call, end.get(), own, failure);
                } catch (SQLException e) {
                  failure.compareAndSet(null, e);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                } finally {
                  connected.countDown();
                }
              }));
    }
    try {
      connected.await();
      long begin = System.nanoTime();
      end.set(begin + seconds * 1_000_000_000L);
      go.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      double took = (System.nanoTime() - begin) / 1e9;
      SQLException failed = failure.get();
      if (failed != null) {
        throw new BenchException(
            "The yardstick failed, so the run is void: " + failed.getMessage(), failed);
      }
      Latencies all = new Latencies();
      latencies.forEach(all::add);
      return new Leg(all.total() * batch / took, all.millis(0.5), all.millis(0.99));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    }
  }

  private void load(
      Connection connection,
      PreparedStatement call,
      long end,
      Latencies latencies,
      AtomicReference<@Nullable SQLException> failure)
      throws SQLException {
    RandomGenerator random = new SplittableRandom();
    while (System.nanoTime() < end && failure.get() == null) {
      if (batch == 1) {
        one(call, random);
      } else {
        many(connection, call, random);
      }
      long sent = System.nanoTime();
      call.executeQuery().close();
      latencies.add(System.nanoTime() - sent);
    }
  }

  private void one(PreparedStatement call, RandomGenerator random) throws SQLException {
    int debited = debited(random);
    call.setObject(1, key(random));
    call.setInt(2, debited);
    call.setInt(3, credited(random, debited));
    call.setLong(4, amount(random));
  }

  private void many(Connection connection, PreparedStatement call, RandomGenerator random)
      throws SQLException {
    Object[] keys = new Object[batch];
    Integer[] debited = new Integer[batch];
    Integer[] credited = new Integer[batch];
    Long[] amounts = new Long[batch];
    for (int i = 0; i < batch; i++) {
      keys[i] = key(random);
      debited[i] = debited(random);
      credited[i] = credited(random, debited[i]);
      amounts[i] = amount(random);
    }
    call.setArray(1, connection.createArrayOf("uuid", keys));
    call.setArray(2, connection.createArrayOf("int4", debited));
    call.setArray(3, connection.createArrayOf("int4", credited));
    call.setArray(4, connection.createArrayOf("int8", amounts));
  }

  private static UUID key(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private int debited(RandomGenerator random) {
    return hot ? random.nextInt(2, accounts + 1) : random.nextInt(1, accounts + 1);
  }

  private int credited(RandomGenerator random, int debited) {
    return hot ? 1 : 1 + (debited + random.nextInt(accounts - 1)) % accounts;
  }

  private static long amount(RandomGenerator random) {
    return 1L + random.nextInt(1_000);
  }
}
