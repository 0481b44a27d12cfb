/** Addresses of the pages. */
const seg = encodeURIComponent

export const paths = {
  home: () => '/',
  users: () => '/users',
  user: (id: string) => `/users/${seg(id)}`,
  wallet: (id: string) =>
    /^(FEES|CREDIT|DEFAULT)_[A-Z]{3}$/.test(id) ? paths.clientWallet(id) : `/wallets/${seg(id)}`,
  clientWallet: (id: string) => `/account/wallets/${seg(id)}`,
  card: (id: string) => `/cards/${seg(id)}`,
  transactions: () => '/transactions',
  transaction: (id: string) => `/transactions/${seg(id)}`,
  proof: (id: string) => `/transactions/${seg(id)}/proof`,
  disputes: () => '/disputes',
  dispute: (id: string) => `/disputes/${seg(id)}`,
  compliance: () => '/compliance',
  limits: () => '/limits',
  approvals: () => '/approvals',
  kycDocument: (id: string) => `/compliance/${seg(id)}`,
  reports: () => '/reports',
  events: () => '/developers',
  hooks: () => '/developers/hooks',
  hook: (id: string) => `/developers/hooks/${seg(id)}`,
  keys: () => '/developers/keys',
  account: () => '/account',
  clientWallets: () => '/account/wallets',
  team: () => '/account/team',
  permissions: () => '/account/permissions',
  audit: () => '/account/audit',
  profile: () => '/profile',
  bankAccount: (id: string) => `/bank-accounts/${seg(id)}`,
  mandate: (id: string) => `/mandates/${seg(id)}`,
  preauthorization: (id: string) => `/preauthorizations/${seg(id)}`,
}

/** The page of a search hit. */
export function pathOfHit(kind: string, id: string): string {
  switch (kind.toUpperCase()) {
    case 'USER':
      return paths.user(id)
    case 'WALLET':
      return paths.wallet(id)
    case 'CLIENT_WALLET':
      return paths.clientWallet(id)
    case 'CARD':
      return paths.card(id)
    case 'DISPUTE':
      return paths.dispute(id)
    case 'KYC_DOCUMENT':
      return paths.kycDocument(id)
    case 'BANK_ACCOUNT':
      return paths.bankAccount(id)
    case 'MANDATE':
      return paths.mandate(id)
    case 'PREAUTHORIZATION':
      return paths.preauthorization(id)
    case 'REPORT':
      return paths.reports()
    case 'HOOK':
      return paths.hook(id)
    default:
      return paths.transaction(id)
  }
}
