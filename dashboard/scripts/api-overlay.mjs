// What docs/openapi does not say yet, and the dashboard relies on: which properties every answer has, which of them may be
// null, and objects that are documented as `object`. Every name is looked for in the documents; one that is not found is an error.

/** Properties that every answer with them has; the documents call all of them optional. */
export const REQUIRED = [
  'AdminEmails', 'BillingEmails', 'FraudEmails', 'TechEmails', 'RegisteredName', 'HeadquartersPhoneNumber', 'TaxNumber', 'PlatformURL', 'PlatformDescription',
  'CompanyReference', 'PrimaryThemeColour', 'PrimaryButtonColour', 'Logo', 'ClientId',
  'Id', 'Tag', 'CreationDate', 'Name', 'Email', 'PersonType', 'KYCLevel', 'Scopes', 'Read', 'Create', 'Edit', 'FirstName', 'LastName', 'PermissionGroupId',
  'Active', 'InvitationStatus', 'LastLoginDate', 'Permissions', 'LastUsedDate', 'RevokedDate', 'UserId', 'OwnerName', 'OwnerAddress', 'HeadquartersAddress',
  'Address', 'Birthday', 'Nationality', 'CountryOfResidence', 'Occupation', 'IncomeRange', 'LegalPersonType', 'CompanyNumber', 'LegalRepresentativeFirstName',
  'LegalRepresentativeLastName', 'LegalRepresentativeEmail', 'LegalRepresentativeBirthday', 'LegalRepresentativeNationality',
  'LegalRepresentativeCountryOfResidence',
  'Currency', 'Amount', 'Balance', 'Description', 'FundsType', 'Owners', 'CreditedEMoney', 'DebitedEMoney',
  'AuthorId', 'CreditedUserId', 'DebitedFunds', 'CreditedFunds', 'Fees', 'Status', 'ResultCode', 'ResultMessage', 'ExecutionDate', 'Type', 'Nature',
  'CreditedWalletId', 'DebitedWalletId', 'RefundReasonType', 'RefundReasonMessage', 'Code', 'Message',
  'ExpirationDate', 'Alias', 'CardType', 'CardProvider', 'Country', 'Product', 'BankCode', 'Validity', 'Fingerprint', 'RemainingFunds', 'CardId',
  'PaymentStatus', 'ExecutionType', 'MandateType',
  'ProcessedDate', 'RefusedReasonType', 'RefusedReasonMessage', 'Flags', 'Url', 'ActionCode', 'ScopeBlocked', 'Inflows', 'Outflows',
  'InitialTransactionId', 'InitialTransactionType', 'DisputeType', 'ContestDeadlineDate', 'DisputedFunds', 'ContestedFunds', 'StatusMessage', 'DisputeReason',
  'DisputeReasonType', 'DisputeReasonMessage', 'RepudiationId', 'DisputeId', 'StatusCode', 'Resource',
  'Repudiation', 'Compliance', 'Payouts', 'Disputes', 'Volume', 'AsOf', 'DocumentsRefused', 'DocumentsPending', 'UsersBlocked', 'Failed', 'Returned', 'Pending',
  'PendingClient', 'ToSettle', 'NextDeadline', 'Day', 'PayIns', 'PayOuts', 'Refunds', 'Kind', 'Title', 'Subtitle',
  'ReportType', 'ReportDate', 'DownloadFormat', 'DownloadURL', 'Sort', 'Preview', 'Filters', 'Columns',
  'Date', 'EventType', 'ResourceId', 'HookId', 'EventDate', 'NextAttemptDate', 'ReplayOf', 'Attempts', 'Number', 'HttpStatus', 'Error', 'Duration', 'Mode',
  'SecretCreationDate', 'PreviousSecretExpirationDate',
]

/** Properties that may be null in an answer; the documents do not say so. */
export const NULLABLE = [
  'Tag', 'UserCategory', 'TermsAndConditionsAcceptedDate', 'LastLoginDate', 'LastUsedDate', 'RevokedDate', 'OwnerAddress', 'HeadquartersAddress', 'Address',
  'Birthday', 'Nationality', 'CountryOfResidence', 'Occupation', 'IncomeRange', 'PhoneNumber', 'CompanyNumber', 'LegalRepresentativeEmail',
  'LegalRepresentativeBirthday', 'LegalRepresentativeNationality', 'LegalRepresentativeCountryOfResidence', 'AddressLine1', 'AddressLine2', 'City', 'Region',
  'PostalCode', 'RegisteredName', 'HeadquartersPhoneNumber', 'TaxNumber', 'PlatformURL', 'PlatformDescription', 'CompanyReference', 'PrimaryThemeColour',
  'PrimaryButtonColour', 'Logo',
  'CreditedUserId', 'ResultCode', 'ResultMessage', 'ExecutionDate', 'CreditedWalletId', 'DebitedWalletId', 'RefundReasonMessage', 'RefundReason',
  'FallbackReason', 'BankAccountId', 'BankWireRef', 'ModeRequested', 'ModeApplied', 'RepudiationId', 'DisputeId', 'Product', 'Scheme', 'BankReference',
  'ProcessedDate', 'RefusedReasonType', 'RefusedReasonMessage', 'ActionCode', 'ContestDeadlineDate', 'ContestedFunds', 'StatusMessage', 'DisputeReasonMessage',
  'ClosedDate', 'DocumentsRefused', 'DocumentsPending', 'UsersBlocked', 'Failed', 'Returned', 'Pending', 'PendingClient', 'ToSettle', 'NextDeadline', 'PayIns',
  'PayOuts', 'Refunds', 'Subtitle', 'ReportDate', 'DownloadURL', 'NextAttemptDate', 'ReplayOf', 'HttpStatus', 'Error', 'SecretCreationDate',
  'PreviousSecretExpirationDate',
]

/** Nullable in these schemas only. */
export const NULLABLE_IN = { PreauthorizationView: ['ExpirationDate'], SearchHit: ['CreationDate'] }

/** Not in every answer after all. */
export const OPTIONAL_IN = { BankAccountView: ['Country'] }

/** Values that the documents call `string`. */
export const VALUES = {
  ClientWalletView: { FundsType: ['FEES', 'CREDIT', 'DEFAULT'] },
  StaffView: { InvitationStatus: ['SENT', 'ACCEPTED', 'EXPIRED'] },
  PermissionGroupView: { Type: ['DEFAULT', 'CUSTOM'] },
  // The document names what a hook becomes; a hook that was never called is UNKNOWN.
  Hook: { Validity: ['UNKNOWN', 'VALID', 'INVALID'] },
}

const text = { type: ['string', 'null'] }
const money = { anyOf: [{ $ref: '#/components/schemas/Money' }, { type: 'null' }] }

/** Properties of objects that the documents leave open. */
export const MORE = {
  BankAccountView: Object.fromEntries(['IBAN', 'BIC', 'AccountNumber', 'SortCode', 'ABA', 'Country'].map((name) => [name, { type: 'string' }])),
  PayInView: {
    PaymentType: { type: 'string' }, ExecutionType: { type: 'string' }, CardId: text, CardType: text, SecureMode: text, SecureModeNeeded: { type: 'boolean' },
    SecureModeRedirectURL: text, SecureModeReturnURL: text, RedirectURL: text, ReturnURL: text, StatementDescriptor: text, Culture: text, IpAddress: text,
    PreauthorizationId: text, MandateId: text, WireReference: text, DeclaredDebitedFunds: money, DeclaredFees: money,
    BankAccount: {
      type: ['object', 'null'],
      properties: { OwnerName: { type: 'string' }, IBAN: { type: 'string' }, BIC: { type: 'string' } },
      required: ['OwnerName', 'IBAN', 'BIC'],
    },
  },
}
