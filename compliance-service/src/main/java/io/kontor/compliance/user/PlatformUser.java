package io.kontor.compliance.user;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as compliance sees it.
 *
 * @param version of identity-service's data; what is newer wins
 * @param personType {@code NATURAL} or {@code LEGAL}
 * @param legalPersonType kind of a legal person, null for natural ones
 * @param userCategory {@code PAYER}, {@code OWNER}, {@code PLATFORM}; null counts as owner
 * @param status {@code ACTIVE}, {@code CLOSED}, …
 * @param kycLevel decided here
 * @param inflowsBlocked set here: no money in
 * @param outflowsBlocked set here: no money out
 * @param actionCode what the merchant should do about a block, or null
 */
public record PlatformUser(
    String id,
    String clientId,
    long version,
    String personType,
    @Nullable String legalPersonType,
    @Nullable String userCategory,
    String status,
    @Nullable Set<String> givenData,
    KycLevel kycLevel,
    boolean inflowsBlocked,
    boolean outflowsBlocked,
    @Nullable String actionCode) {

  /** Whether the user no longer takes part in anything. */
  public boolean isClosed() {
    return status.equals("CLOSED");
  }

  /**
   * Whether these members of the contract's user are given; as long as identity-service has not
   * told what is, nothing is held against the user.
   */
  public boolean hasGiven(Set<String> members) {
    return givenData == null || givenData.containsAll(members);
  }

  /** Whether the user only pays and never receives. */
  public boolean isPayer() {
    return "PAYER".equals(userCategory);
  }

  /** The same user with other blocks. */
  PlatformUser blocked(boolean inflows, boolean outflows, @Nullable String action) {
    return new PlatformUser(
        id,
        clientId,
        version,
        personType,
        legalPersonType,
        userCategory,
        status,
        givenData,
        kycLevel,
        inflows,
        outflows,
        inflows || outflows ? action : null);
  }
}
