package io.kontor.compliance.kyc;

import static io.kontor.compliance.kyc.KycDocumentType.ARTICLES_OF_ASSOCIATION;
import static io.kontor.compliance.kyc.KycDocumentType.IDENTITY_PROOF;
import static io.kontor.compliance.kyc.KycDocumentType.REGISTRATION_PROOF;

import io.kontor.compliance.user.PlatformUser;
import java.util.EnumSet;
import java.util.Set;

/** Which documents a user needs to be REGULAR. Source: contract "KYC requirements". */
final class KycRequirements {
  private KycRequirements() {}

  /** The types of which a valid document is needed; a legal person of unknown kind needs all. */
  static Set<KycDocumentType> of(PlatformUser user) {
    if (!user.personType().equals("LEGAL")) {
      return EnumSet.of(IDENTITY_PROOF);
    }
    return "SOLETRADER".equals(user.legalPersonType())
        ? EnumSet.of(IDENTITY_PROOF, REGISTRATION_PROOF)
        : EnumSet.of(IDENTITY_PROOF, REGISTRATION_PROOF, ARTICLES_OF_ASSOCIATION);
  }
}
