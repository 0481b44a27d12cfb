import { all, needs, no, type Verdict, YES } from '@/api/permissions'
import { type Dispute, type Session, type Money } from '@/api/model'
import { can as shared } from '@/domain/can'

export const can = {
  ...shared,
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
}
