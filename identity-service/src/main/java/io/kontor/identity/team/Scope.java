package io.kontor.identity.team;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The contract's scopes and the resource each one is about. The contract tells Create from Edit;
 * here both mean write. Reading an answer back has no right of its own: it needs that of the call.
 * Source: contract "PermissionGroup", ADR 0014.
 */
enum Scope {
  SSOS("SSOs", "team"),
  PERMISSION_GROUPS("PermissionGroups", "team"),
  CLIENT_DETAILS("ClientDetails", "client"),
  CLIENT_WALLETS("ClientWallets", "wallets"),
  CLIENT_TRANSACTIONS("ClientTransactions", "wallets"),
  CLIENT_BANK_ACCOUNTS("ClientBankAccounts", "bankaccounts"),
  CLIENT_PAYOUTS("ClientPayouts", "payouts"),
  CLIENT_PAYINS("ClientPayins", "payins"),
  CLIENT_LOGO("ClientLogo", "client"),
  USERS("Users", "users"),
  WALLETS("Wallets", "wallets"),
  CARDS("Cards", "cards"),
  PRE_AUTHORIZATIONS("PreAuthorizations", "preauthorizations"),
  PAYINS("Payins", "payins"),
  TRANSFERS("Transfers", "transfers"),
  REFUNDS("Refunds", "refunds"),
  BANK_ACCOUNTS("BankAccounts", "bankaccounts"),
  PAYOUTS("Payouts", "payouts"),
  KYC_DOCUMENTS("KYCDocuments", "kyc"),
  DISPUTES("Disputes", "disputes"),
  REPUDIATIONS("Repudiations", "disputes"),
  MANDATES("Mandates", "mandates"),
  REPORTING("Reporting", "reports"),
  RESPONSES("Responses", null),
  EVENTS("Events", "events"),
  HOOKS("Hooks", "hooks"),
  TRANSACTIONS("Transactions", "wallets"),
  BANKING_ALIASES("BankingAliases", "bankingaliases"),
  UBO_DECLARATIONS("UboDeclarations", "ubo"),
  CONVERSIONS("Conversions", "conversions"),
  KEYS("Keys", "keys"),
  AUDIT("Audit", "audit"),
  LIMITS("Limits", "limits"),
  APPROVALS("Approvals", "approvals"),
  PERSONAL_DATA("PersonalData", "personaldata"),
  NOTES("Notes", "notes");

  private final String contractName;
  private final @Nullable String resource;

  Scope(String contractName, @Nullable String resource) {
    this.contractName = contractName;
    this.resource = resource;
  }

  /** Every scope with what is sent for it; what is not sent is not allowed. */
  static Map<String, Rights> complete(Map<String, Rights> sent) {
    Map<String, Rights> all = new LinkedHashMap<>();
    for (Scope scope : values()) {
      Rights rights =
          sent.entrySet().stream()
              .filter(entry -> entry.getKey().equalsIgnoreCase(scope.contractName))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(Rights.NONE);
      all.put(scope.contractName, rights);
    }
    return all;
  }

  /** Whether the contract knows a scope of this name, letter case ignored. */
  static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(scope -> scope.contractName.equalsIgnoreCase(name));
  }

  /** The permissions that the scopes stand for. */
  static Set<String> permissions(Map<String, Rights> scopes) {
    Set<String> permissions = new TreeSet<>();
    for (Scope scope : values()) {
      Rights rights = scopes.getOrDefault(scope.contractName, Rights.NONE);
      if (scope.resource == null) {
        continue;
      }
      if (rights.create() || rights.edit()) {
        permissions.add(Permissions.write(scope.resource));
      } else if (rights.read()) {
        permissions.add(scope.resource + ":read");
      }
    }
    permissions.removeIf(permission ->
        permission.endsWith(":read")
            && permissions.contains(permission.replace(":read", ":write")));
    return permissions;
  }

  /** The scopes as the permissions show them. */
  static Map<String, Rights> ofPermissions(Collection<String> permissions) {
    Map<String, Rights> scopes = new LinkedHashMap<>();
    for (Scope scope : values()) {
      boolean write =
          scope.resource == null
              || permissions.contains(scope.resource + ":write")
              || permissions.contains(Permissions.EVERYTHING);
      boolean read =
          write
              || permissions.contains(scope.resource + ":read")
              || permissions.contains(Permissions.SEE_EVERYTHING);
      scopes.put(scope.contractName, new Rights(read, write, write));
    }
    return scopes;
  }

  /** What a scope allows. */
  record Rights(boolean read, boolean create, boolean edit) {
    static final Rights NONE = new Rights(false, false, false);
  }
}
