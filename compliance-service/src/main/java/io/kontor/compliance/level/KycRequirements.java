package io.kontor.compliance.level;

import static io.kontor.compliance.level.KycDocumentType.ARTICLES_OF_ASSOCIATION;
import static io.kontor.compliance.level.KycDocumentType.IDENTITY_PROOF;
import static io.kontor.compliance.level.KycDocumentType.REGISTRATION_PROOF;

import io.kontor.compliance.user.PlatformUser;
import java.util.Set;

/**
 * What it takes to be REGULAR. Source: contract "KYC requirements".
 *
 * @param documents types of which a valid document is needed
 * @param data members of the contract's user that must be given
 * @param owners whether a valid declaration of owners is needed
 */
record KycRequirements(Set<KycDocumentType> documents, Set<String> data, boolean owners) {
  private static final Set<String> OF_LEGAL =
      Set.of("HeadquartersAddress", "LegalRepresentativeEmail", "LegalRepresentativeAddress");
  private static final Set<String> OF_COMPANY =
      Set.of(
          "HeadquartersAddress",
          "LegalRepresentativeEmail",
          "LegalRepresentativeAddress",
          "CompanyNumber");
  private static final Set<KycDocumentType> ALL =
      Set.of(IDENTITY_PROOF, REGISTRATION_PROOF, ARTICLES_OF_ASSOCIATION);

  /** The requirements of the user's kind; a legal person of unknown kind needs all. */
  static KycRequirements of(PlatformUser user) {
    if (!user.personType().equals("LEGAL")) {
      return new KycRequirements(Set.of(IDENTITY_PROOF), Set.of(), false);
    }
    String kind = user.legalPersonType() == null ? "" : user.legalPersonType();
    return switch (kind) {
      case "SOLETRADER" ->
          new KycRequirements(Set.of(IDENTITY_PROOF, REGISTRATION_PROOF), OF_LEGAL, false);
      case "ORGANIZATION" -> new KycRequirements(ALL, OF_LEGAL, false);
      default -> new KycRequirements(ALL, OF_COMPANY, true);
    };
  }

  /** Whether the user is REGULAR with these proofs. */
  boolean areMet(PlatformUser user, Set<KycDocumentType> valid, boolean declared) {
    return valid.containsAll(documents) && user.hasGiven(data) && (declared || !owners);
  }
}
