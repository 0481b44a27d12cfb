/**
 * What the API in memory knows: the collections that the features' `mock.ts` files fill and serve, its clock, and the
 * means to make believable data that are the same on every start. Nobody in it exists.
 */
import {
  type ApprovalItem,
  type ApiEvent,
  type ApiKey,
  type BankAccount,
  type Card,
  type Client,
  type Delivery,
  type Dispute,
  type DisputeDocument,
  type Hook,
  type KycDocument,
  type Limit,
  type Mandate,
  type Money,
  type PermissionGroup,
  type Preauthorization,
  type Report,
  type Session,
  type TeamMember,
  type TransactionDetail,
  type User,
  type Wallet,
} from '@/api/model'

export const DAY = 86_400

/** One request to the merchant API, for tests. */
export interface Call {
  method: string
  /** Below `/v2.01/{ClientId}`, without the query string. */
  path: string
  query: Record<string, string>
  /** Its Idempotency-Key. */
  key: string | undefined
  body: Record<string, unknown>
}

/** An answer kept under its Idempotency-Key. */
export interface StoredAnswer {
  status: number
  body: unknown
  url: string
}

export interface WorldOptions {
  /** Unix seconds. */
  now?: () => number
  permissions?: string[] | undefined
  /** Milliseconds before each answer. */
  latency?: number
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

export class World {
  users: User[] = []
  /** Ids of the users whose outflows are blocked. */
  blocked = new Set<string>()
  wallets: Wallet[] = []
  cards: Card[] = []
  bankAccounts: BankAccount[] = []
  mandates: Mandate[] = []
  preauthorizations: Preauthorization[] = []
  kyc: KycDocument[] = []
  limits: Limit[] = []
  approvals: ApprovalItem[] = []
  transactions: TransactionDetail[] = []
  disputes: Dispute[] = []
  disputeDocuments: DisputeDocument[] = []
  /** Ids of the transactions of a dispute, by its id. */
  disputeTransactions = new Map<string, string[]>()
  events: ApiEvent[] = []
  hooks: Hook[] = []
  deliveries: Delivery[] = []
  reports: Report[] = []
  clientBalances = new Map<string, number>()
  ssos: TeamMember[] = []
  groups: PermissionGroup[] = []
  keys: ApiKey[] = []
  client: Client | null = null

  session: Session
  signedIn = true
  /** Whether writes need the second factor first. */
  asksForStepUp = false
  readonly log: Call[] = []
  readonly answers = new Map<string, StoredAnswer>()

  readonly now: () => number
  readonly latency: number
  /** When this world began: the newest moment of its data. */
  readonly start: number
  private readonly random = mulberry32(20261121)
  private serial = 0

  constructor({
    now = () => Math.floor(Date.now() / 1000),
    permissions = ['*:write'],
    latency = 0,
  }: WorldOptions = {}) {
    this.now = now
    this.latency = latency
    this.start = now()
    this.session = {
      ClientId: 'hafenmarkt',
      ClientName: 'Hafenmarkt',
      Name: 'Maren Thiessen',
      Email: 'maren@hafenmarkt.example',
      Permissions: permissions,
      TimeZone: null,
      PersonId: 'person_maren',
      CsrfToken: 'mock-token-1',
      CsrfHeader: 'X-XSRF-TOKEN',
      IdleMax: 300,
      IdleLeft: 300,
    }
  }

  /** At least 0, below 1. */
  dice(): number {
    return this.random()
  }

  chance(probability: number): boolean {
    return this.random() < probability
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T
  }

  /** An id as the API makes it, of something created then. */
  idAt(prefix: string, unix: number): string {
    let tail = ''
    for (let i = 0; i < 12; i++) tail += ALPHABET[Math.floor(this.random() * 32)] ?? '0'
    let head = ''
    let n = unix * 1000 + (this.serial++ % 1000)
    for (let i = 0; i < 10; i++) {
      head = (ALPHABET[n % 32] ?? '0') + head
      n = Math.floor(n / 32)
    }
    return `${prefix}_m_${head}${tail}`
  }

  /** Id, tag and date of an object that a request creates now. */
  created(prefix: string, body: Record<string, unknown> = {}) {
    return {
      Id: this.idAt(prefix, this.now()),
      Tag: typeof body['Tag'] === 'string' ? body['Tag'] : null,
      CreationDate: this.now(),
    }
  }

  /** Remembers an event, unless it is older than events are kept. */
  event(EventType: string, ResourceId: string, Date: number = this.now()): void {
    if (Date > this.start - 45 * DAY) this.events.push({ EventType, ResourceId, Date })
  }

  /** Adds to what a wallet holds, the client's own (`FEES_EUR`) or a user's. */
  move(walletId: string | null, amount: number): void {
    if (!walletId) return
    if (/^(FEES|CREDIT)_/.test(walletId)) {
      this.clientBalances.set(walletId, (this.clientBalances.get(walletId) ?? 0) + amount)
      return
    }
    const wallet = this.wallets.find((w) => w.Id === walletId)
    if (wallet) wallet.Balance = { ...wallet.Balance, Amount: wallet.Balance.Amount + amount }
  }

  transaction(id: string | null): TransactionDetail | undefined {
    return this.transactions.find((t) => t.Id === id)
  }
}

export const money = (Amount: number, Currency = 'EUR'): Money => ({ Currency, Amount })

/** The same person's or company's name everywhere. */
export const nameOf = (u: User): string => (u.PersonType === 'LEGAL' ? u.Name : `${u.FirstName} ${u.LastName}`)

/** Small, fast and repeatable. */
function mulberry32(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
