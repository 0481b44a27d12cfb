package io.kontor.identity.note;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What notes and tags may be about. Whoever may not read such an object sees nothing of what was
 * written about it.
 */
enum NotedType {
  USER("users"),
  PAYIN("payins"),
  TRANSFER("transfers"),
  PAYOUT("payouts"),
  REFUND("refunds"),
  CONVERSION("conversions"),
  DISPUTE("disputes"),
  KYC_DOCUMENT("kyc"),
  UBO_DECLARATION("ubo");

  private final String resource;

  NotedType(String resource) {
    this.resource = resource;
  }

  /** The permission to read the object itself. */
  String permission() {
    return resource + ":read";
  }

  /** Those that pass, by name. */
  static List<String> names(Predicate<String> mayRead) {
    return Arrays.stream(values())
        .filter(type -> mayRead.test(type.permission()))
        .map(NotedType::name)
        .toList();
  }
}
