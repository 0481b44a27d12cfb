package io.kontor.identity.clientaccount;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Address;
import io.kontor.platform.check.Checks;
import io.kontor.platform.outbox.Outbox;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a client says about itself. Errors: PARAM_ERROR. Source: contract "Client". */
@Service
class EditClient {
  private static final int EMAILS_MAX = 20;
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{5,14}");
  private static final Set<String> PLATFORM_TYPES =
      Set.of(
          "MARKETPLACE",
          "P2P_PAYMENT",
          "CROWDFUNDING_DONATION",
          "CROWDFUNDING_REWARD",
          "CROWDFUNDING_EQUITY",
          "CROWDFUNDING_LOAN",
          "OTHER");
  private static final Set<String> BUSINESS_TYPES =
      Set.of("MARKETPLACE", "CROWDFUNDING", "FRANCHISE", "OTHER");
  private static final Set<String> SECTORS =
      Set.of(
          "RENTALS",
          "STORES_FASHION_ACCESSORIES_OBJECTS",
          "BEAUTY_COSMETICS_HEALTH",
          "FOOD_WINE_RESTAURANTS",
          "HOSPITALITY_TRAVEL_CORIDING",
          "ART_MUSIC_ENTERTAINMENT",
          "FURNITURE_GARDEN",
          "SERVICES_JOBBING_EDUCATION",
          "SPORT_RECREATION_ACTIVITIES",
          "TICKETING");

  private final ClientAccounts clients;
  private final Outbox outbox;
  private final AuditTrail audit;

  EditClient(ClientAccounts clients, Outbox outbox, AuditTrail audit) {
    this.clients = clients;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  ClientAccount execute(String clientId, EditClientRequest request) {
    check(request);
    ClientAccount client = clients.lock(clientId);
    ClientProfile before = client.profile();
    ClientAccount changed =
        client.with(
            new ClientProfile(
                either(request.techEmails(), before.techEmails()),
                either(request.adminEmails(), before.adminEmails()),
                either(request.billingEmails(), before.billingEmails()),
                either(request.fraudEmails(), before.fraudEmails()),
                Address.either(request.headquartersAddress(), before.headquartersAddress()),
                either(request.headquartersPhoneNumber(), before.headquartersPhoneNumber()),
                either(request.taxNumber(), before.taxNumber()),
                either(upper(request.platformType()), before.platformType()),
                request.platformCategorization() == null
                    ? before.platformCategorization()
                    : request.platformCategorization(),
                either(request.platformUrl(), before.platformUrl()),
                either(request.platformDescription(), before.platformDescription()),
                either(request.primaryThemeColour(), before.primaryThemeColour()),
                either(request.primaryButtonColour(), before.primaryButtonColour())));
    clients.update(changed);
    outbox.append(ClientEventData.of(changed).toEvent("identity.client-changed"));
    audit.record(
        clientId,
        AuditAction.CLIENT_EDITED,
        clientId,
        audit.changes(
            ClientView.of(client, ""),
            ClientView.of(changed, ""),
            Set.of("PlatformType", "PlatformURL", "PrimaryThemeColour", "PrimaryButtonColour")));
    return changed;
  }

  private static void check(EditClientRequest request) {
    Checks checks = new Checks();
    emails(checks, "TechEmails", request.techEmails());
    emails(checks, "AdminEmails", request.adminEmails());
    emails(checks, "BillingEmails", request.billingEmails());
    emails(checks, "FraudEmails", request.fraudEmails());
    checks
        .address("HeadquartersAddress", request.headquartersAddress())
        .that(
            "HeadquartersPhoneNumber",
            matches(PHONE, request.headquartersPhoneNumber()),
            "The field HeadquartersPhoneNumber must be a phone number in E.164 form.")
        .text("TaxNumber", request.taxNumber(), Checks.TEXT_MAX)
        .that(
            "PlatformType",
            isOneOf(PLATFORM_TYPES, request.platformType()),
            "The value of PlatformType is not known.")
        .url("PlatformURL", request.platformUrl())
        .text("PlatformDescription", request.platformDescription(), 4000)
        .that(
            "PrimaryThemeColour",
            matches(COLOUR, request.primaryThemeColour()),
            "The field PrimaryThemeColour must be a colour like #14505f.")
        .that(
            "PrimaryButtonColour",
            matches(COLOUR, request.primaryButtonColour()),
            "The field PrimaryButtonColour must be a colour like #14505f.");
    ClientProfile.PlatformCategorization categorization = request.platformCategorization();
    if (categorization != null) {
      checks
          .that(
              "PlatformCategorization.BusinessType",
              isOneOf(BUSINESS_TYPES, categorization.businessType()),
              "The value of BusinessType is not known.")
          .that(
              "PlatformCategorization.Sector",
              isOneOf(SECTORS, categorization.sector()),
              "The value of Sector is not known.");
    }
    checks.throwIfAny();
  }

  private static void emails(Checks checks, String field, @Nullable List<String> emails) {
    if (emails == null) {
      return;
    }
    checks.that(
        field, emails.size() <= EMAILS_MAX, "At most " + EMAILS_MAX + " addresses are taken.");
    emails.forEach(email -> checks.required(field, email).email(field, email));
  }

  private static boolean matches(Pattern pattern, @Nullable String text) {
    return text == null || text.isBlank() || pattern.matcher(text).matches();
  }

  private static boolean isOneOf(Set<String> values, @Nullable String text) {
    return text == null || values.contains(text.toUpperCase(Locale.ROOT));
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  private static @Nullable String either(@Nullable String sent, @Nullable String known) {
    return sent == null ? known : sent.isBlank() ? null : sent;
  }

  private static List<String> either(@Nullable List<String> sent, List<String> known) {
    return sent == null ? known : List.copyOf(sent);
  }
}
