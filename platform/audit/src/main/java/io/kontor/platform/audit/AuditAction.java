package io.kontor.platform.audit;

/** The actions of the audit trail, one per kind of change, of all services. */
public enum AuditAction {
  CLIENT_CREATED("Client"),
  CLIENT_EDITED("Client"),
  CLIENT_LOGO_REPLACED("Client"),
  CLIENT_TOKENS_ENDED("Client"),
  USER_CREATED("User"),
  USER_EDITED("User"),
  USER_CLOSED("User"),
  BANK_ACCOUNT_CREATED("BankAccount"),
  BANK_ACCOUNT_EDITED("BankAccount"),
  KEY_CREATED("Key"),
  KEY_EDITED("Key"),
  KEY_ROTATED("Key"),
  KEY_ADDRESS_REFUSED("Key"),
  KEY_EXPIRED("Key"),
  KEY_REVOKED("Key"),
  STAFF_INVITED("SSO"),
  STAFF_EDITED("SSO"),
  INVITATION_EXTENDED("SSO"),
  PERMISSION_GROUP_CREATED("PermissionGroup"),
  PERMISSION_GROUP_EDITED("PermissionGroup"),
  WALLET_CREATED("Wallet"),
  WALLET_EDITED("Wallet"),
  PAYIN_CREATED("PayIn"),
  TRANSFER_CREATED("Transfer"),
  PAYOUT_CREATED("PayOut"),
  REFUND_CREATED("Refund"),
  CONVERSION_CREATED("Conversion"),
  QUOTE_CREATED("Quote"),
  SETTLEMENT_CREATED("Settlement"),
  CARD_REGISTRATION_CREATED("CardRegistration"),
  CARD_REGISTERED("Card"),
  CARD_EDITED("Card"),
  CARD_VALIDATION_CREATED("CardValidation"),
  BANKING_ALIAS_CREATED("BankingAlias"),
  BANKING_ALIAS_EDITED("BankingAlias"),
  MANDATE_CREATED("Mandate"),
  MANDATE_CANCELLED("Mandate"),
  PREAUTHORIZATION_CREATED("PreAuthorization"),
  PREAUTHORIZATION_EDITED("PreAuthorization"),
  DEPOSIT_CREATED("Deposit"),
  DEPOSIT_EDITED("Deposit"),
  RECURRING_REGISTRATION_CREATED("RecurringPayInRegistration"),
  RECURRING_REGISTRATION_EDITED("RecurringPayInRegistration"),
  KYC_DOCUMENT_CREATED("KycDocument"),
  KYC_DOCUMENT_EDITED("KycDocument"),
  KYC_PAGE_ADDED("KycDocument"),
  UBO_DECLARATION_CREATED("UboDeclaration"),
  UBO_DECLARATION_SUBMITTED("UboDeclaration"),
  UBO_CREATED("Ubo"),
  UBO_EDITED("Ubo"),
  DISPUTE_EDITED("Dispute"),
  DISPUTE_SUBMITTED("Dispute"),
  DISPUTE_CLOSED("Dispute"),
  DISPUTE_DOCUMENT_CREATED("DisputeDocument"),
  DISPUTE_DOCUMENT_EDITED("DisputeDocument"),
  DISPUTE_PAGE_ADDED("DisputeDocument"),
  LIMIT_CREATED("Limit"),
  LIMIT_EDITED("Limit"),
  APPROVAL_RULE_CREATED("ApprovalRule"),
  APPROVAL_RULE_EDITED("ApprovalRule"),
  APPROVAL_GIVEN("Approval"),
  APPROVAL_REJECTED("Approval"),
  APPROVAL_CANCELED("Approval"),
  APPROVAL_COMMENTED("Approval"),
  REPORT_CREATED("Report"),
  HOOK_CREATED("Hook"),
  HOOK_EDITED("Hook"),
  HOOK_DELIVERY_MODE_CHANGED("Hook"),
  HOOK_SECRET_ROTATED("Hook"),
  DELIVERY_REPLAYED("Delivery");

  private final String resourceType;

  AuditAction(String resourceType) {
    this.resourceType = resourceType;
  }

  /** The kind of object that is changed. */
  public String resourceType() {
    return resourceType;
  }
}
