package io.kontor.identity.clientaccount;

import io.kontor.platform.check.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client edits about itself. Stored as JSON. Source: contract "Client". */
record ClientProfile(
    List<String> techEmails,
    List<String> adminEmails,
    List<String> billingEmails,
    List<String> fraudEmails,
    Address headquartersAddress,
    @Nullable String headquartersPhoneNumber,
    @Nullable String taxNumber,
    @Nullable String platformType,
    @Nullable PlatformCategorization platformCategorization,
    @Nullable String platformUrl,
    @Nullable String platformDescription,
    @Nullable String primaryThemeColour,
    @Nullable String primaryButtonColour) {

  static ClientProfile empty() {
    return new ClientProfile(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Address.NONE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Contract object PlatformCategorization. */
  record PlatformCategorization(@Nullable String businessType, @Nullable String sector) {}
}
