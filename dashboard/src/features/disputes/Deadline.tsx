import { type Dispute } from '@/api/model'
import { nowUnix, timeLeft } from '@/lib/time'
import { Until } from '@/ui/TimeZone'

export const waitsForClient = (d: Dispute) =>
  d.Status === 'PENDING_CLIENT_ACTION' || d.Status === 'REOPENED_PENDING_CLIENT_ACTION'

const DAY = 86_400

/** The deadline to the minute, and how near it is while an answer is still possible. */
export function Deadline({ dispute }: { dispute: Dispute }) {
  const at = dispute.ContestDeadlineDate
  if (!at || !waitsForClient(dispute)) return <Until at={at} />
  const left = at - nowUnix()
  const tone = left <= 0 ? 'idle' : left <= 3 * DAY ? 'bad' : left <= 7 * DAY ? 'wait' : 'info'
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 8, alignItems: 'center' }}>
      <Until at={at} />
      <span className={`status ${tone}`}>{timeLeft(at)}</span>
    </span>
  )
}
