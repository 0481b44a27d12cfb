package io.kontor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client whose money is moved: one user with many wallets, made through the merchant API and
 * kept for the next run on the same data.
 */
record Merchant(String clientId, String key, String userId, List<String> wallets) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AT_ONCE = 16;

  Merchant {
    wallets = List.copyOf(wallets);
  }

  /** The merchant with at least this many wallets, all of them funded. */
  static Merchant withWallets(Installation installation, Platform platform, int count) {
    Path file = installation.kept("merchant.json");
    Merchant known = Files.exists(file) ? read(file) : create(installation, platform);
    if (known.wallets().size() < count) {
      List<String> fresh =
          openWallets(installation, platform, known, count - known.wallets().size());
      LedgerSide.fund(installation, platform, known.clientId(), fresh, fresh.getFirst());
      List<String> all = new ArrayList<>(known.wallets());
      all.addAll(fresh);
      known = new Merchant(known.clientId(), known.key(), known.userId(), all);
      write(file, known);
    }
    return known;
  }

  private static Merchant create(Installation installation, Platform platform) {
    byte[] random = new byte[20];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    String clientId = "bench-" + key.substring(0, 8);
    platform.createClient(clientId, key, platform.serviceToken());
    String userId =
        createUser(installation, platform, clientId, platform.merchantToken(clientId, key));
    return new Merchant(clientId, key, userId, List.of());
  }

  /** Makes a user of the client and returns its id. */
  static String createUser(
      Installation installation, Platform platform, String clientId, String token) {
    return platform
        .json(
            installation.url(Installation.GATEWAY) + "/v2.01/" + clientId + "/users/legal",
            Map.ofEntries(
                Map.entry("Name", "Bench"),
                Map.entry("LegalPersonType", "BUSINESS"),
                Map.entry("Email", "bench@bench.example"),
                Map.entry("CompanyNumber", "12345678"),
                Map.entry("LegalRepresentativeFirstName", "Ben"),
                Map.entry("LegalRepresentativeLastName", "Chmark"),
                Map.entry("LegalRepresentativeEmail", "ben@bench.example"),
                Map.entry("LegalRepresentativeBirthday", 0),
                Map.entry("LegalRepresentativeNationality", "FR"),
                Map.entry("LegalRepresentativeCountryOfResidence", "FR"),
                Map.entry("LegalRepresentativeAddress", address()),
                Map.entry("HeadquartersAddress", address()),
                Map.entry("UserCategory", "OWNER"),
                Map.entry("TermsAndConditionsAccepted", true)),
            token)
        .path("Id")
        .asString();
  }

  private static Map<String, String> address() {
    return Map.of(
        "AddressLine1", "1 Bench Street",
        "City", "Paris",
        "Region", "Ile de France",
        "PostalCode", "75001",
        "Country", "FR");
  }

  private static List<String> openWallets(
      Installation installation, Platform platform, Merchant merchant, int count) {
    String url =
        installation.url(Installation.GATEWAY) + "/v2.01/" + merchant.clientId() + "/wallets";
    String token = platform.merchantToken(merchant.clientId(), merchant.key());
    Map<String, Object> body =
        Map.of("Owners", List.of(merchant.userId()), "Description", "Bench", "Currency", "EUR");
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> opened = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        opened.add(workers.submit(() -> platform.json(url, body, token).path("Id").asString()));
      }
      List<String> ids = new ArrayList<>();
      for (Future<String> wallet : opened) {
        ids.add(wallet.get());
      }
      return ids;
    } catch (ExecutionException e) {
      throw new BenchException("A wallet could not be opened: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    }
  }

  private static Merchant read(Path file) {
    try {
      return JSON.readValue(Files.readString(file), Merchant.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Merchant merchant) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, JSON.writeValueAsString(merchant));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
