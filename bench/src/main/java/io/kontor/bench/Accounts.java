package io.kontor.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Between whom the load moves money: any two different accounts, or, hot, from any account to the
 * first one.
 */
record Accounts(List<String> ids, boolean hot) {
  Accounts {
    ids = List.copyOf(ids);
  }

  String debited(RandomGenerator random) {
    return ids.get(1 + random.nextInt(ids.size() - 1));
  }

  String credited(RandomGenerator random, String debited) {
    if (hot) {
      return ids.getFirst();
    }
    String credited;
    do {
      credited = ids.get(random.nextInt(ids.size()));
    } while (credited.equals(debited));
    return credited;
  }
}
