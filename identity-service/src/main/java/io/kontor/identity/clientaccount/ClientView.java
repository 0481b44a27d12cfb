package io.kontor.identity.clientaccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.check.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contract object Client. */
record ClientView(
    String clientId,
    String name,
    @Nullable String registeredName,
    List<String> techEmails,
    List<String> adminEmails,
    List<String> billingEmails,
    List<String> fraudEmails,
    Address headquartersAddress,
    @Nullable String headquartersPhoneNumber,
    @Nullable String taxNumber,
    @Nullable String platformType,
    ClientProfile.@Nullable PlatformCategorization platformCategorization,
    @JsonProperty("PlatformURL") @Nullable String platformUrl,
    @Nullable String platformDescription,
    @Nullable String companyReference,
    @Nullable String primaryThemeColour,
    @Nullable String primaryButtonColour,
    @Nullable String logo,
    @Nullable String licensor) {

  static ClientView of(ClientAccount client, String publicUrl) {
    ClientProfile profile = client.profile();
    return new ClientView(
        client.id(),
        client.name(),
        client.name(),
        profile.techEmails(),
        profile.adminEmails(),
        profile.billingEmails(),
        profile.fraudEmails(),
        profile.headquartersAddress(),
        profile.headquartersPhoneNumber(),
        profile.taxNumber(),
        profile.platformType(),
        profile.platformCategorization(),
        profile.platformUrl(),
        profile.platformDescription(),
        client.id(),
        profile.primaryThemeColour(),
        profile.primaryButtonColour(),
        client.hasLogo() ? publicUrl + "/v2.01/" + client.id() + "/clients/logo" : null,
        null);
  }
}
