import { all, needs, no, type Verdict, YES } from '@/api/permissions'
import { type ApprovalItem, type Session } from '@/api/model'
import { can as shared } from '@/domain/can'

const RESOURCES = { PAYOUT: 'payouts', TRANSFER: 'transfers', REFUND: 'refunds' } as const

const isMine = (s: Session, a: ApprovalItem) => a.MakerType === 'STAFF' && a.MakerId === s.PersonId

export const can = {
  ...shared,
  /** Deciding also needs the right to do what is decided about. */
  decide: (s: Session, a: ApprovalItem): Verdict =>
    all(
      needs(s, 'approvals', 'write'),
      a.Kind ? needs(s, RESOURCES[a.Kind], 'write') : YES,
      isMine(s, a) ? no('Another person has to decide about what you asked for') : YES,
    ),
  takeBack: (s: Session, a: ApprovalItem): Verdict => (isMine(s, a) ? YES : no('Only who asked can take it back')),
}
