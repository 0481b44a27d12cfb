/** The objects of the merchant API by the names that the dashboard uses. Dates are Unix seconds, money is minor units. */
import { type components as Compliance } from './generated/compliance'
import { type components as Disputes } from './generated/dispute'
import { type components as Identity } from './generated/identity'
import { type components as Reporting } from './generated/reporting'
import { type components as Transactions } from './generated/transaction'
import { type components as Wallets } from './generated/wallet'
import { type components as Webhooks } from './generated/webhook'

export type Money = Wallets['schemas']['Money']

/** `GET /session` of the gateway, which is no part of the merchant API. */
export interface Session {
  ClientId: string
  ClientName: string
  Name: string
  Email: string
  Permissions: string[]
  TimeZone: string | null
  PersonId: string
  /** What writes carry, and in which header; bound to the session. */
  CsrfToken: string
  CsrfHeader: string
  /** Seconds that the person may do nothing before the session ends, and what is left of them now. */
  IdleMax?: number
  IdleLeft?: number
}

export type Address = Identity['schemas']['Address']
/** A user in a list; lists carry no name. */
export type UserLight = Identity['schemas']['UserView']
export type NaturalUser = Identity['schemas']['NaturalUserView'] & { PersonType: 'NATURAL' }
export type LegalUser = Identity['schemas']['LegalUserView'] & { PersonType: 'LEGAL' }
export type User = NaturalUser | LegalUser
export type BankAccount = Identity['schemas']['BankAccountView']
export type Client = Identity['schemas']['ClientView']
export type TeamMember = Identity['schemas']['StaffView']
export type Scope = Identity['schemas']['Rights']
export type PermissionGroup = Identity['schemas']['PermissionGroupView']
export type ApiKey = Identity['schemas']['KeyView']
export type AuditEntry = Identity['schemas']['AuditEntry']
/** What somebody of the client wrote about an object. */
export type ObjectNote = Identity['schemas']['NoteView']
export type ObjectTags = Identity['schemas']['TagsView']
/** What became of the proof of the audit trail. */
export type Verification = Identity['schemas']['VerificationView']

export type Wallet = Wallets['schemas']['WalletView']
export type ClientWallet = Wallets['schemas']['ClientWalletView']
export type EMoney = Wallets['schemas']['EMoneyView']

export type Transaction = Transactions['schemas']['TransactionView']
/** The members of all forms of an object, each with the type that it has where it is present. */
type AllForms<T> = { [K in T extends unknown ? keyof T : never]: T extends Record<K, infer V> ? V : never }
type PayIn = AllForms<Transactions['schemas']['PayInView']>
type PayOut = Transactions['schemas']['PayOutView']
type Refund = Transactions['schemas']['RefundView']
type Repudiation = Transactions['schemas']['RepudiationView']
type Settlement = Transactions['schemas']['SettlementView']
/** What the calls for one object add to a transaction, all kinds in one. */
export type TransactionDetail = Transaction &
  Partial<Omit<PayIn & PayOut & Refund & Repudiation & Settlement, keyof Transaction>>
export type Card = Transactions['schemas']['Card']
export type Preauthorization = Transactions['schemas']['PreauthorizationView']
export type MandateLight = Transactions['schemas']['MandateViewItem']
export type Mandate = Transactions['schemas']['MandateView']

export type ApprovalItem = Transactions['schemas']['ApprovalItemView']

export type KycDocument = Compliance['schemas']['KycDocumentView']
export type Limit = Compliance['schemas']['LimitView']
export type LimitUsage = Compliance['schemas']['LimitUsageView']
export type UsedLimit = Compliance['schemas']['UsedLimitView']
export type FileLink = Compliance['schemas']['DocumentConsultView']
export type BlockStatus = Compliance['schemas']['UserBlockStatusView']

export type Dispute = Disputes['schemas']['DisputeView']
export type DisputeDocument = Disputes['schemas']['DisputeDocumentView']

export type ApiEvent = Webhooks['schemas']['EventView']
export type Hook = Webhooks['schemas']['Hook']
/** One event on its way to one hook. */
export type Delivery = Webhooks['schemas']['Delivery']
export type Attempt = Webhooks['schemas']['Attempt']
export type DeliveryMode = Webhooks['schemas']['DeliveryModeView']

/** What the person may not see is null. Refused, failed and returned are those of the last thirty days, and so is the volume. */
export type Overview = Reporting['schemas']['Overview']
export type VolumeDay = Reporting['schemas']['Volume']
export type SearchHit = Reporting['schemas']['SearchHit']
export type Report = Reporting['schemas']['ReportView']
