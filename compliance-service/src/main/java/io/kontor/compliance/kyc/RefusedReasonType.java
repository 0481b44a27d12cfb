package io.kontor.compliance.kyc;

/** Why a document was refused. Source: contract "KycDocument", RefusedReasonType. */
public enum RefusedReasonType {
  /** Cannot be read. */
  DOCUMENT_UNREADABLE("refuse_unreadable"),
  /** This type of document is not accepted. */
  DOCUMENT_NOT_ACCEPTED("refuse_not_accepted"),
  /** Has expired. */
  DOCUMENT_HAS_EXPIRED("refuse_expired"),
  /** A part is missing. */
  DOCUMENT_INCOMPLETE("refuse_incomplete"),
  /** The document itself is missing. */
  DOCUMENT_MISSING("refuse_missing"),
  /** Says other things than the user's data. */
  DOCUMENT_DO_NOT_MATCH_USER_DATA("refuse_no_user_data_match"),
  /** Says other things than the account's data. */
  DOCUMENT_DO_NOT_MATCH_ACCOUNT_DATA("refuse_no_account_data_match"),
  /** Was tampered with. */
  DOCUMENT_FALSIFIED("refuse_falsified"),
  /** Shows a person who is too young. */
  UNDERAGE_PERSON("refuse_underage"),
  /** Anything else. */
  SPECIFIC_CASE("refuse_specific_case");

  private final String sandboxTag;

  RefusedReasonType(String sandboxTag) {
    this.sandboxTag = sandboxTag;
  }

  /** The tag that asks for this reason in a sandbox. Source: contract "Sandbox values". */
  String sandboxTag() {
    return sandboxTag;
  }
}
