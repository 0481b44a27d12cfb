package io.kontor.platform.http;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that serve requests. A few platform threads do nearly all of it: they block in the
 * kernel, for less than a virtual thread costs that waits for a socket. When all of them are in
 * use, by slow callers or slow services, each further request gets a virtual thread, so that nobody
 * waits for a thread. Source: ADR 0026.
 */
final class RequestThreads implements Executor, AutoCloseable {

  private static final long IDLE_SECONDS = 60;

  private final ThreadPoolExecutor platform;
  private final ExecutorService virtual;

  /** Threads of which at most so many are platform threads. */
  RequestThreads(int platformMax) {
    ThreadFactory names = Thread.ofVirtual().name("request-virtual-", 0).factory();
    this.virtual = Executors.newThreadPerTaskExecutor(names);
    // Without a queue: a thread is idle and takes the request, or the next kind is asked.
    this.platform =
        new ThreadPoolExecutor(
            0,
            platformMax,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("request-", 0).factory(),
            (request, _) -> virtual.execute(request));
  }

  @Override
  public void execute(Runnable request) {
    platform.execute(request);
  }

  /** Takes no request any more; those under way end by themselves. */
  @Override
  public void close() {
    platform.shutdown();
    virtual.shutdown();
  }
}
