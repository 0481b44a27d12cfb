import { all, needs, no, type Verdict, YES } from '@/api/permissions'
import { type Session, type Transaction, type Money } from '@/api/model'
import { can as shared } from '@/domain/can'

export const can = {
  ...shared,
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
}
