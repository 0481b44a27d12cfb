package io.kontor.identity.audit;

/** The actions of the audit trail, one per kind of change. */
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
  PERMISSION_GROUP_EDITED("PermissionGroup");

  private final String resourceType;

  AuditAction(String resourceType) {
    this.resourceType = resourceType;
  }

  /** The kind of object that is changed. */
  public String resourceType() {
    return resourceType;
  }
}
