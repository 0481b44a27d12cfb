/** Objects of the merchant API as the dashboard reads them. Dates are Unix seconds, money is minor units. */
import { type Money } from '@/lib/money'

export type { Money }

export interface Base {
  Id: string
  Tag: string | null
  CreationDate: number
}

export interface Session {
  ClientId: string
  ClientName: string
  Name: string
  Email: string
  Permissions: string[]
  TimeZone: string | null
  PersonId: string
  /** What mutating calls carry, and in which header; bound to the session. */
  CsrfToken: string
  CsrfHeader: string
}

/** What the person may not see is null. Refused, failed and returned are those of the last thirty days, and so is the volume. */
export interface Overview {
  Fees: Money[]
  Repudiation: Money[]
  Compliance: { DocumentsRefused: number | null; DocumentsPending: number | null; UsersBlocked: number | null }
  Payouts: { Failed: number | null; Returned: number | null; Pending: number | null }
  Disputes: { PendingClient: number | null; ToSettle: number | null; NextDeadline: number | null }
  Volume: VolumeDay[]
  AsOf: number
}

export interface VolumeDay {
  Currency: string
  Day: string
  PayIns: number | null
  PayOuts: number | null
  Refunds: number | null
}

export interface SearchHit {
  Kind: string
  Id: string
  Title: string
  Subtitle: string | null
  CreationDate: number | null
}

export interface Address {
  AddressLine1: string | null
  AddressLine2: string | null
  City: string | null
  Region: string | null
  PostalCode: string | null
  Country: string | null
}

export type UserCategory = 'PAYER' | 'OWNER' | 'PLATFORM'

export interface UserLight extends Base {
  PersonType: 'NATURAL' | 'LEGAL'
  Email: string
  KYCLevel: 'LIGHT' | 'REGULAR'
  UserCategory?: UserCategory | null
  UserStatus?: 'PENDING_USER_ACTION' | 'ACTIVE' | 'CLOSED'
  TermsAndConditionsAccepted?: boolean
  TermsAndConditionsAcceptedDate?: number | null
  FirstName?: string
  LastName?: string
  Name?: string
}

export interface NaturalUser extends UserLight {
  PersonType: 'NATURAL'
  FirstName: string
  LastName: string
  Address: Address | null
  Birthday: number | null
  Nationality: string | null
  CountryOfResidence: string | null
  Occupation: string | null
  IncomeRange: number | null
  PhoneNumber?: string | null
}

export interface LegalUser extends UserLight {
  PersonType: 'LEGAL'
  Name: string
  LegalPersonType: string
  CompanyNumber: string | null
  HeadquartersAddress: Address | null
  LegalRepresentativeFirstName: string
  LegalRepresentativeLastName: string
  LegalRepresentativeEmail: string | null
  LegalRepresentativeBirthday: number | null
  LegalRepresentativeNationality: string | null
  LegalRepresentativeCountryOfResidence: string | null
}

export type User = NaturalUser | LegalUser

export interface EMoney {
  UserId: string
  CreditedEMoney: Money
  DebitedEMoney: Money
}

export interface BlockStatus {
  Id: string
  ActionCode: string | null
  ScopeBlocked: { Inflows: boolean; Outflows: boolean }
}

export interface Wallet extends Base {
  Owners: string[]
  Description: string
  Currency: string
  Balance: Money
  FundsType: string
}

export interface ClientWallet extends Base {
  Balance: Money
  Currency: string
  FundsType: 'FEES' | 'CREDIT' | 'DEFAULT'
}

export type TransactionType = 'PAYIN' | 'TRANSFER' | 'PAYOUT' | 'CONVERSION' | 'CARD_VALIDATION'
export type TransactionNature = 'REGULAR' | 'REFUND' | 'REPUDIATION' | 'SETTLEMENT'
export type TransactionStatus = 'CREATED' | 'SUCCEEDED' | 'FAILED'

export interface Transaction extends Base {
  AuthorId: string
  CreditedUserId: string | null
  DebitedFunds: Money
  CreditedFunds: Money
  Fees: Money
  Status: TransactionStatus
  ResultCode: string | null
  ResultMessage: string | null
  ExecutionDate: number | null
  Type: TransactionType
  Nature: TransactionNature
  CreditedWalletId: string | null
  DebitedWalletId: string | null
}

/** What the single-object calls add to a transaction, all kinds in one. */
export interface TransactionDetail extends Transaction {
  PaymentType?: string
  ExecutionType?: string
  CardId?: string | null
  CardType?: string | null
  SecureMode?: string | null
  SecureModeNeeded?: boolean
  SecureModeRedirectURL?: string | null
  SecureModeReturnURL?: string | null
  RedirectURL?: string | null
  ReturnURL?: string | null
  StatementDescriptor?: string | null
  Culture?: string | null
  IpAddress?: string | null
  PreauthorizationId?: string | null
  MandateId?: string | null
  WireReference?: string | null
  BankAccount?: { OwnerName: string; IBAN: string; BIC: string } | null
  DeclaredDebitedFunds?: Money | null
  DeclaredFees?: Money | null
  BankAccountId?: string | null
  BankWireRef?: string | null
  ModeRequested?: string | null
  ModeApplied?: string | null
  FallbackReason?: { Code: string; Message: string } | null
  InitialTransactionId?: string
  InitialTransactionType?: string
  InitialTransactionNature?: string
  RefundReason?: { RefundReasonType: string; RefundReasonMessage: string | null } | null
  DisputeId?: string | null
  RepudiationId?: string | null
}

export interface Card extends Base {
  UserId: string
  ExpirationDate: string
  Alias: string
  CardType: string
  CardProvider: string
  Country: string
  Product: string | null
  BankCode: string | null
  Active: boolean
  Currency: string
  Validity: 'UNKNOWN' | 'VALID' | 'INVALID'
  Fingerprint: string
}

export interface PreAuthorization extends Base {
  AuthorId: string
  DebitedFunds: Money
  RemainingFunds: Money
  CardId: string
  Status: TransactionStatus
  PaymentStatus: 'WAITING' | 'CANCELED' | 'EXPIRED' | 'VALIDATED'
  ExpirationDate: number | null
  ResultCode: string | null
  ResultMessage: string | null
}

export interface BankAccount extends Base {
  UserId: string
  Type: 'IBAN' | 'GB' | 'US' | 'CA' | 'OTHER'
  OwnerName: string
  OwnerAddress: Address | null
  Active: boolean
  IBAN?: string
  BIC?: string
  AccountNumber?: string
  SortCode?: string
  ABA?: string
  Country?: string
}

export interface Mandate extends Base {
  Status: 'CREATED' | 'SUBMITTED' | 'ACTIVE' | 'FAILED' | 'EXPIRED'
  UserId: string
  ExecutionType: string
  MandateType: string
  ResultCode: string | null
  ResultMessage: string | null
  Scheme?: string | null
  BankReference?: string | null
}

export const KYC_TYPES = ['IDENTITY_PROOF', 'REGISTRATION_PROOF', 'ARTICLES_OF_ASSOCIATION', 'SHAREHOLDER_DECLARATION', 'ADDRESS_PROOF'] as const
export type KycType = (typeof KYC_TYPES)[number]
export const KYC_STATUSES = ['CREATED', 'VALIDATION_ASKED', 'VALIDATED', 'REFUSED', 'OUT_OF_DATE'] as const
export type KycStatus = (typeof KYC_STATUSES)[number]

export interface KycDocument extends Base {
  Type: KycType
  UserId: string
  Status: KycStatus
  ProcessedDate: number | null
  RefusedReasonType: string | null
  RefusedReasonMessage: string | null
  Flags: string[]
}

export interface DocumentConsult {
  Url: string
  ExpirationDate: number
}

export const DISPUTE_STATUSES = [
  'CREATED', 'PENDING_CLIENT_ACTION', 'SUBMITTED', 'PENDING_BANK_ACTION', 'REOPENED_PENDING_CLIENT_ACTION', 'CLOSED',
] as const
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number]
export const DISPUTE_TYPES = ['CONTESTABLE', 'NOT_CONTESTABLE', 'RETRIEVAL'] as const

export interface Dispute extends Base {
  InitialTransactionId: string
  InitialTransactionType: string
  DisputeType: (typeof DISPUTE_TYPES)[number]
  ContestDeadlineDate: number | null
  DisputedFunds: Money
  ContestedFunds: Money | null
  Status: DisputeStatus
  StatusMessage: string | null
  DisputeReason: { DisputeReasonType: string; DisputeReasonMessage: string | null }
  ResultCode: 'WON' | 'LOST' | 'VOID' | null
  ResultMessage: string | null
  RepudiationId: string | null
  ClosedDate?: number | null
}

export const EVIDENCE_TYPES = [
  'DELIVERY_PROOF', 'INVOICE', 'REFUND_PROOF', 'USER_CORRESPONDANCE', 'USER_ACCEPTANCE_PROOF', 'PRODUCT_REPLACEMENT_PROOF', 'OTHER',
] as const

export interface DisputeDocument extends Base {
  DisputeId: string
  Type: (typeof EVIDENCE_TYPES)[number]
  Status: 'CREATED' | 'VALIDATION_ASKED' | 'VALIDATED' | 'REFUSED'
  ProcessedDate: number | null
  RefusedReasonType: string | null
  RefusedReasonMessage: string | null
}

export interface ApiEvent {
  ResourceId: string
  EventType: string
  Date: number
}

export interface Hook extends Base {
  Url: string
  EventType: string
  Status: 'ENABLED' | 'DISABLED'
  Validity: 'UNKNOWN' | 'VALID' | 'INVALID'
}

/** Kontor's addition: one event on its way to one hook. */
export interface Delivery {
  Id: string
  CreationDate: number
  HookId: string
  EventType: string
  ResourceId: string
  EventDate: number
  Status: 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'
  NextAttemptDate: number | null
  ReplayOf: string | null
  Attempts: Attempt[]
}

export interface Attempt {
  Number: number
  Date: number
  HttpStatus: number | null
  Error: string | null
  /** Milliseconds. */
  Duration: number
}

/** Kontor's addition: how a hook is called. */
export interface DeliveryMode {
  HookId: string
  Mode: 'NOTIFICATION' | 'SIGNED_POST'
  SecretCreationDate: number | null
  PreviousSecretExpirationDate: number | null
}

export interface Report extends Base {
  ReportType: 'TRANSACTIONS' | 'WALLETS'
  Status: 'PENDING' | 'READY_FOR_DOWNLOAD' | 'FAILED' | 'EXPIRED'
  ReportDate: number | null
  DownloadFormat: string
  DownloadURL: string | null
  Sort: string
  Preview: boolean
  Filters: Record<string, unknown>
  Columns: string[]
  ResultCode: string | null
  ResultMessage: string | null
}

export interface Client {
  ClientId: string
  Name: string
  RegisteredName: string | null
  TechEmails: string[]
  AdminEmails: string[]
  BillingEmails: string[]
  FraudEmails: string[]
  HeadquartersAddress: Address | null
  HeadquartersPhoneNumber: string | null
  TaxNumber: string | null
  PlatformURL: string | null
  PlatformDescription: string | null
  CompanyReference: string | null
  PrimaryThemeColour: string | null
  PrimaryButtonColour: string | null
  Logo: string | null
}

export interface Sso extends Base {
  FirstName: string
  LastName: string
  Email: string
  PermissionGroupId: string
  Active: boolean
  InvitationStatus: 'SENT' | 'ACCEPTED' | 'EXPIRED'
  LastLoginDate: number | null
}

export interface Scope {
  Read: boolean
  Create: boolean
  Edit: boolean
}

export interface PermissionGroup extends Base {
  Name: string
  Type: 'DEFAULT' | 'CUSTOM'
  Scopes: Record<string, Scope>
}

export interface ApiKey extends Base {
  Name: string
  Permissions: string[]
  Active: boolean
  LastUsedDate: number | null
  RevokedDate: number | null
  /** The secret; only in the answer that creates it. */
  ApiKey?: string
}
