package io.kontor.transaction.directory;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.client.identity.IdentityApi.UserData;
import io.kontor.transaction.client.wallet.WalletApi.WalletData;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What this service hears from the owners of users, bank accounts and wallets, and from compliance.
 */
@Configuration(proxyBeanMethods = false)
class DirectorySubscriptions {

  @Bean
  EventSubscription users(Directory directory) {
    return new Subscription(
        "kontor.identity",
        Set.of(
            "io.kontor.identity.user-created.v1",
            "io.kontor.identity.user-changed.v1",
            "io.kontor.identity.user-closed.v1"),
        event -> directory.store(event.data(UserData.class)));
  }

  @Bean
  EventSubscription bankAccounts(Directory directory) {
    return new Subscription(
        "kontor.identity",
        Set.of(
            "io.kontor.identity.bank-account-created.v1",
            "io.kontor.identity.bank-account-deactivated.v1"),
        event -> directory.store(event.data(BankAccountData.class)));
  }

  @Bean
  EventSubscription wallets(Directory directory) {
    return new Subscription(
        "kontor.wallet",
        Set.of("io.kontor.wallet.wallet-created.v1"),
        event -> directory.store(event.data(WalletData.class)));
  }

  @Bean
  EventSubscription userBlocks(Directory directory) {
    return new Subscription(
        "kontor.compliance",
        Set.of("io.kontor.compliance.user-blocks-changed.v1"),
        event -> {
          Blocks blocks = event.data(Blocks.class);
          directory.storeBlocks(blocks.userId(), blocks.inflows(), blocks.outflows());
        });
  }

  private record Blocks(String userId, boolean inflows, boolean outflows) {}

  private record Subscription(String topic, Set<String> types, Consumer<CloudEvent> handler)
      implements EventSubscription {
    @Override
    public void handle(CloudEvent event) {
      handler.accept(event);
    }
  }
}
