/**
 * What a person may do, and why not. Each row names the server's rule: the permission it checks and the state it asks for.
 * The server decides; this table only keeps menus and buttons honest.
 */
import { type Money, sum } from '@/lib/money'
import {
  type Delivery,
  type Dispute,
  type Hook,
  type KycDocument,
  type Session,
  type TeamMember,
  type Transaction,
  type UserLight,
} from './model'

/** `never`: the person's role does not include it, whatever the state; what nobody of that role can do is not shown. */
export type Verdict = { ok: true } | { ok: false; why: string; never?: boolean }

const YES: Verdict = { ok: true }
const no = (why: string): Verdict => ({ ok: false, why })

/** `*:write` is everything; write implies read. */
export function holds(session: Session, resource: string, verb: 'read' | 'write'): boolean {
  const p = session.Permissions
  return (
    p.includes('*:write') ||
    p.includes(`${resource}:write`) ||
    (verb === 'read' && (p.includes(`${resource}:read`) || p.includes('*:read')))
  )
}

function needs(session: Session, resource: string, verb: 'read' | 'write'): Verdict {
  return holds(session, resource, verb)
    ? YES
    : { ok: false, why: `Needs the permission ${resource}:${verb}, which your role does not include`, never: true }
}

const all = (...verdicts: Verdict[]): Verdict => verdicts.find((v) => !v.ok) ?? YES

const isOpen = (user: UserLight): Verdict => (user.UserStatus === 'CLOSED' ? no('The user is closed') : YES)

/** Whether the person's role can do it at all. */
export const offered = (verdict: Verdict): boolean => verdict.ok || !verdict.never

export const can = {
  // Menus: reading.
  seeUsers: (s: Session) => needs(s, 'users', 'read'),
  seeWallets: (s: Session) => needs(s, 'wallets', 'read'),
  /** `GET /transactions` asks for wallets:read. */
  seeTransactions: (s: Session) => needs(s, 'wallets', 'read'),
  seeDisputes: (s: Session) => needs(s, 'disputes', 'read'),
  seeKyc: (s: Session) => needs(s, 'kyc', 'read'),
  seeReports: (s: Session) => needs(s, 'reports', 'read'),
  seeEvents: (s: Session) => needs(s, 'events', 'read'),
  seeHooks: (s: Session) => needs(s, 'hooks', 'read'),
  seeKeys: (s: Session) => needs(s, 'keys', 'read'),
  seeTeam: (s: Session) => needs(s, 'team', 'read'),
  seeClient: (s: Session) => needs(s, 'client', 'read'),
  seeCards: (s: Session) => needs(s, 'cards', 'read'),
  seeBankAccounts: (s: Session) => needs(s, 'bankaccounts', 'read'),
  seeMandates: (s: Session) => needs(s, 'mandates', 'read'),
  seePreauthorizations: (s: Session) => needs(s, 'preauthorizations', 'read'),

  // Users: identity-service checks users:write; a closed user takes part in nothing (002601).
  createUser: (s: Session) => needs(s, 'users', 'write'),
  editUser: (s: Session, u: UserLight) => all(needs(s, 'users', 'write'), isOpen(u)),
  createWallet: (s: Session, u: UserLight) => all(needs(s, 'wallets', 'write'), isOpen(u)),
  addBankAccount: (s: Session, u: UserLight) => all(needs(s, 'bankaccounts', 'write'), isOpen(u)),
  addKycDocument: (s: Session, u?: UserLight) => all(needs(s, 'kyc', 'write'), u ? isOpen(u) : YES),

  // Money.
  payIn: (s: Session, u?: UserLight) => all(needs(s, 'payins', 'write'), u ? isOpen(u) : YES),
  transfer: (s: Session, u?: UserLight) => all(needs(s, 'transfers', 'write'), u ? isOpen(u) : YES),
  /** A payer holds no money of their own and is refused a payout (002701). */
  payOut: (s: Session, u?: UserLight) =>
    all(
      needs(s, 'payouts', 'write'),
      u ? isOpen(u) : YES,
      u?.UserCategory === 'PAYER' ? no('A payer cannot be paid out; make the user an owner first') : YES,
    ),

  /** Succeeded regular pay-ins and transfers only (001402), within 11 months (001403), while something is left (001401). */
  refund: (
    s: Session,
    t: Transaction & { PaymentType?: string },
    remaining: Money | null,
    disputed: boolean,
    now: number,
  ): Verdict =>
    all(
      needs(s, 'refunds', 'write'),
      t.Nature !== 'REGULAR' || (t.Type !== 'PAYIN' && t.Type !== 'TRANSFER')
        ? no('Only pay-ins and transfers can be refunded')
        : YES,
      t.Status !== 'SUCCEEDED' ? no('Only a succeeded transaction can be refunded') : YES,
      t.CreationDate < now - 11 * 30 * 86_400 ? no('Refunds are possible for 11 months; this is older') : YES,
      t.Type === 'PAYIN' && t.PaymentType && t.PaymentType !== 'CARD' && t.PaymentType !== 'PREAUTHORIZED'
        ? no('Only card payments can be refunded; send the money back by a payout')
        : YES,
      disputed ? no('A disputed pay-in cannot be refunded') : YES,
      remaining !== null && remaining.Amount <= 0 ? no('Everything has been refunded already') : YES,
    ),

  /** Transfers and payouts can be repeated; card payments need the payer. */
  redo: (s: Session, t: Transaction): Verdict =>
    all(
      t.Nature === 'REGULAR' && (t.Type === 'TRANSFER' || t.Type === 'PAYOUT')
        ? YES
        : no('Only transfers and payouts can be repeated'),
      needs(s, t.Type === 'PAYOUT' ? 'payouts' : 'transfers', 'write'),
    ),

  // Disputes (reference, section 10).
  contest: (s: Session, d: Dispute, now: number): Verdict =>
    all(
      needs(s, 'disputes', 'write'),
      d.DisputeType === 'NOT_CONTESTABLE' ? no('This kind of dispute cannot be contested') : YES,
      d.Status !== 'PENDING_CLIENT_ACTION' && d.Status !== 'REOPENED_PENDING_CLIENT_ACTION'
        ? no('Nothing is asked of you at the moment')
        : YES,
      d.ContestDeadlineDate !== null && d.ContestDeadlineDate <= now ? no('The deadline has passed') : YES,
    ),
  closeDispute: (s: Session, d: Dispute): Verdict =>
    all(
      needs(s, 'disputes', 'write'),
      d.Status !== 'PENDING_CLIENT_ACTION' && d.Status !== 'REOPENED_PENDING_CLIENT_ACTION'
        ? no('Only a dispute that waits for you can be closed')
        : YES,
    ),
  settle: (s: Session, d: Dispute, remaining: Money): Verdict =>
    all(
      needs(s, 'disputes', 'write'),
      d.Status !== 'CLOSED' ? no('Possible once the dispute is closed') : YES,
      d.ResultCode === 'WON' ? no('The dispute was won; there is nothing to settle') : YES,
      d.RepudiationId === null ? no('No money was taken for this dispute') : YES,
      remaining.Amount <= 0 ? no('The dispute is fully settled') : YES,
    ),

  // Documents.
  addKycPages: (s: Session, d: KycDocument): Verdict =>
    all(
      needs(s, 'kyc', 'write'),
      d.Status !== 'CREATED' ? no('Pages can be added only before validation is asked') : YES,
    ),
  consultKyc: (s: Session) => needs(s, 'kyc', 'read'),

  createReport: (s: Session) => needs(s, 'reports', 'write'),
  createHook: (s: Session) => needs(s, 'hooks', 'write'),
  editHook: (s: Session, _h: Hook) => needs(s, 'hooks', 'write'),
  /** As the server has it: the hook is enabled, and the delivery no longer under way. */
  replay: (s: Session, h: Hook, d: Delivery): Verdict =>
    all(
      needs(s, 'hooks', 'write'),
      h.Status === 'DISABLED' ? no('The hook is disabled') : YES,
      d.Status === 'PENDING' ? no('It is still on its way') : YES,
    ),
  manageKeys: (s: Session) => needs(s, 'keys', 'write'),
  editClient: (s: Session) => needs(s, 'client', 'write'),
  invite: (s: Session) => needs(s, 'team', 'write'),
  editTeam: (s: Session) => needs(s, 'team', 'write'),
  editMember: (s: Session, m: TeamMember): Verdict =>
    all(needs(s, 'team', 'write'), m.Email === s.Email ? no('You cannot change your own access') : YES),
  extendInvitation: (s: Session, m: TeamMember): Verdict =>
    all(needs(s, 'team', 'write'), m.InvitationStatus === 'ACCEPTED' ? no('The invitation has been accepted') : YES),
}

/**
 * What the payer (or the debited wallet of a transfer) can still get back: the amount less what refunds have returned or
 * are returning. A transfer is refunded once and in full.
 */
export function refundable(transaction: Transaction, refunds: readonly Transaction[]): Money {
  const { Currency, Amount } = transaction.DebitedFunds
  const live = refunds.filter((r) => r.Status !== 'FAILED' && r.Nature === 'REFUND')
  if (transaction.Type === 'TRANSFER') return { Currency, Amount: live.length > 0 ? 0 : Amount }
  return { Currency, Amount: Math.max(0, Amount - sum(live.map((r) => r.CreditedFunds.Amount))) }
}

/** Fees that refunds can still give back. */
export function refundableFees(transaction: Transaction, refunds: readonly Transaction[]): Money {
  const { Currency, Amount } = transaction.Fees
  const back = sum(
    refunds.filter((r) => r.Status !== 'FAILED' && r.Nature === 'REFUND').map((r) => Math.max(0, -r.Fees.Amount)),
  )
  return { Currency, Amount: Math.max(0, Amount - back) }
}
