package io.kontor.reporting;

import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.files.FileStore;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The file store of the running service, which a test can take away. */
final class BreakableFiles implements BeanPostProcessor {
  /** How often a file was refused while the store was away. */
  static final AtomicInteger REFUSED = new AtomicInteger();

  private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();

  static void away(boolean isAway) {
    if (isAway) {
      AWAY.add("yes");
    } else {
      AWAY.clear();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof FileStore store ? new Breakable(store) : bean;
  }

  private record Breakable(FileStore store) implements FileStore {
    @Override
    public StoredFile putAt(String key, long bytesMax, Content content) {
      if (!AWAY.isEmpty()) {
        REFUSED.incrementAndGet();
        throw new ServiceUnavailableException("the file store", null);
      }
      return store.putAt(key, bytesMax, content);
    }

    @Override
    public InputStream open(String key) {
      return store.open(key);
    }

    @Override
    public void delete(String key) {
      store.delete(key);
    }
  }
}
