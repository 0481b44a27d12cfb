import { Link } from '@tanstack/react-router'
import { type ApiEvent } from '@/api/model'
import { pathOfHit } from '@/lib/paths'
import { IdText } from '@/ui/basics'

/** The page of the object that an event is about, told by the event's family. */
function pathOfEvent(e: ApiEvent): string | null {
  const type = e.EventType
  if (type.startsWith('KYC_')) return pathOfHit('KYC_DOCUMENT', e.ResourceId)
  if (
    type.startsWith('DISPUTE_DOCUMENT') ||
    type.startsWith('UBO') ||
    type.startsWith('CARD_VALIDATION') ||
    type.startsWith('RECURRING') ||
    type.startsWith('REPORT')
  )
    return null
  if (type.startsWith('DISPUTE_')) return pathOfHit('DISPUTE', e.ResourceId)
  if (type.startsWith('USER_')) return pathOfHit('USER', e.ResourceId)
  if (type.startsWith('MANDATE_')) return pathOfHit('MANDATE', e.ResourceId)
  if (type.startsWith('PREAUTHORIZATION_')) return pathOfHit('PREAUTHORIZATION', e.ResourceId)
  if (/^(PAYIN|PAYOUT|TRANSFER|INSTANT_PAYOUT)_/.test(type)) return pathOfHit('TRANSACTION', e.ResourceId)
  return null
}

export function ResourceLink({ e }: { e: ApiEvent }) {
  const to = pathOfEvent(e)
  return to ? (
    <Link to={to} className="k-link">
      <IdText id={e.ResourceId} short copy={false} />
    </Link>
  ) : (
    <IdText id={e.ResourceId} short />
  )
}
