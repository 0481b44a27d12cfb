export const SCOPE_LABEL: Record<string, string> = {
  SSOs: 'Team',
  PermissionGroups: 'Permission groups',
  ClientDetails: 'Company details',
  ClientWallets: 'Client wallets',
  ClientTransactions: 'Client transactions',
  ClientBankAccounts: 'Client bank accounts',
  ClientPayouts: 'Client payouts',
  ClientPayins: 'Client pay-ins',
  ClientLogo: 'Logo',
  PreAuthorizations: 'Pre-authorizations',
  Payins: 'Pay-ins',
  BankAccounts: 'Bank accounts',
  KYCDocuments: 'KYC documents',
  Reporting: 'Reports',
  BankingAliases: 'Virtual IBANs',
  UboDeclarations: 'Beneficial owners',
  Responses: 'Stored answers',
  Limits: 'Limits on money',
  PersonalData: 'Personal data in full',
  Notes: 'Notes and tags',
}

export const VERBS = ['Read', 'Create', 'Edit'] as const
