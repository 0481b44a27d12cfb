import { all, needs, no, type Verdict, YES } from '@/api/permissions'
import { type Session, type UserLight } from '@/api/model'

export const isOpen = (user: UserLight): Verdict => (user.UserStatus === 'CLOSED' ? no('The user is closed') : YES)

/** Reading, by menu and tab, and the actions that several features offer. */
export const can = {
  seeUsers: (s: Session) => needs(s, 'users', 'read'),
  seeWallets: (s: Session) => needs(s, 'wallets', 'read'),
  /** `GET /transactions` asks for wallets:read. */
  seeTransactions: (s: Session) => needs(s, 'wallets', 'read'),
  seeDisputes: (s: Session) => needs(s, 'disputes', 'read'),
  seeKyc: (s: Session) => needs(s, 'kyc', 'read'),
  seeLimits: (s: Session) => needs(s, 'limits', 'read'),
  seeApprovals: (s: Session) => needs(s, 'approvals', 'read'),
  seeReports: (s: Session) => needs(s, 'reports', 'read'),
  seeEvents: (s: Session) => needs(s, 'events', 'read'),
  seeHooks: (s: Session) => needs(s, 'hooks', 'read'),
  seeKeys: (s: Session) => needs(s, 'keys', 'read'),
  seeTeam: (s: Session) => needs(s, 'team', 'read'),
  seeClient: (s: Session) => needs(s, 'client', 'read'),
  seeAudit: (s: Session) => needs(s, 'audit', 'read'),
  /** What was done to an object, what was written about it, or both. */
  seeHistory: (s: Session): Verdict => (needs(s, 'audit', 'read').ok ? YES : needs(s, 'notes', 'read')),
  seeCards: (s: Session) => needs(s, 'cards', 'read'),
  seeBankAccounts: (s: Session) => needs(s, 'bankaccounts', 'read'),
  seeMandates: (s: Session) => needs(s, 'mandates', 'read'),
  seePreauthorizations: (s: Session) => needs(s, 'preauthorizations', 'read'),
  addKycDocument: (s: Session, u?: UserLight) => all(needs(s, 'kyc', 'write'), u ? isOpen(u) : YES),
  payIn: (s: Session, u?: UserLight) => all(needs(s, 'payins', 'write'), u ? isOpen(u) : YES),
  transfer: (s: Session, u?: UserLight) => all(needs(s, 'transfers', 'write'), u ? isOpen(u) : YES),
  /** A payer holds no money of their own and is refused a payout (002701). */
  payOut: (s: Session, u?: UserLight) =>
    all(
      needs(s, 'payouts', 'write'),
      u ? isOpen(u) : YES,
      u?.UserCategory === 'PAYER' ? no('A payer cannot be paid out; make the user an owner first') : YES,
    ),
}
