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
 * The yardstick under a driver of our own, for machines without pgbench: the same call, one
 * prepared statement and one thread for each connection.
 */
final class JdbcSide implements Side {
  private static final String CALL = "SELECT transfer(?, ?, ?, ?)";
  private final Opener opener;
  private final int accounts;
  private final boolean hot;

  /** Opens a connection to the yardstick's database. */
  @FunctionalInterface
  interface Opener {
    Connection open() throws SQLException;
  }

  JdbcSide(Opener opener, int accounts, boolean hot) {
    this.opener = opener;
    this.accounts = accounts;
    this.hot = hot;
  }

  @Override
  public String name() {
    return "SQL function under JDBC";
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
                    PreparedStatement call = connection.prepareStatement(CALL)) {
                  connected.countDown();
                  go.await();
                  load(call, end.get(), own, failure);
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
      return new Leg(all.total() / took, all.millis(0.5), all.millis(0.99));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    }
  }

  private void load(
      PreparedStatement call,
      long end,
      Latencies latencies,
      AtomicReference<@Nullable SQLException> failure)
      throws SQLException {
    RandomGenerator random = new SplittableRandom();
    while (System.nanoTime() < end && failure.get() == null) {
      int debited = hot ? random.nextInt(2, accounts + 1) : random.nextInt(1, accounts + 1);
      int credited = hot ? 1 : 1 + (debited + random.nextInt(accounts - 1)) % accounts;
      call.setObject(1, new UUID(random.nextLong(), random.nextLong()));
      call.setInt(2, debited);
      call.setInt(3, credited);
      call.setLong(4, 1 + random.nextInt(1_000));
      long sent = System.nanoTime();
      call.executeQuery().close();
      latencies.add(System.nanoTime() - sent);
    }
  }
}
