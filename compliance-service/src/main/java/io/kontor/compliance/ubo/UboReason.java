package io.kontor.compliance.ubo;

import java.util.Locale;
import java.util.Optional;

/** Why a declaration was refused or is incomplete. Source: contract "UboDeclaration", Reason. */
public enum UboReason {
  /** An owner is missing. */
  MISSING_UBO,
  /** The data of an owner is wrong. */
  WRONG_UBO_INFORMATION,
  /** An identity proof of an owner is needed. */
  UBO_IDENTITY_NEEDED,
  /** The shareholder declaration is needed. */
  SHAREHOLDERS_DECLARATION_NEEDED,
  /** A chart of the organization is needed. */
  ORGANIZATION_CHART_NEEDED,
  /** Other documents are needed. */
  DOCUMENTS_NEEDED,
  /** The declaration says other things than the owners' data. */
  DECLARATION_DO_NOT_MATCH_UBO_INFORMATION,
  /** Anything else. */
  SPECIFIC_CASE;

  /** The reason of this name, in any letter case. */
  static Optional<UboReason> named(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    for (UboReason reason : values()) {
      if (reason.name().equals(wanted)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
