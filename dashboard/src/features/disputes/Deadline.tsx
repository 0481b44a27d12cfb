import { type Dispute } from '@/api/types'
import { daysUntil } from '@/lib/time'
import { useTimeZone, When } from '@/ui/TimeZone'

export const waitsForClient = (d: Dispute) => d.Status === 'PENDING_CLIENT_ACTION' || d.Status === 'REOPENED_PENDING_CLIENT_ACTION'

/** The deadline as a date, and how near it is while an answer is still possible. */
export function Deadline({ dispute }: { dispute: Dispute }) {
  const { zone } = useTimeZone()
  if (!dispute.ContestDeadlineDate) return <span style={{ color: 'var(--mantine-color-dimmed)' }}>–</span>
  if (!waitsForClient(dispute)) return <When at={dispute.ContestDeadlineDate} style="day" />
  const days = daysUntil(dispute.ContestDeadlineDate, zone)
  const tone = days < 0 ? 'idle' : days <= 3 ? 'bad' : days <= 7 ? 'wait' : 'info'
  const left = days < 0 ? 'passed' : days === 0 ? 'today' : days === 1 ? '1 day left' : `${days} days left`
  return (
    <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
      <When at={dispute.ContestDeadlineDate} style="day" />
      <span className={`status ${tone}`}>{left}</span>
    </span>
  )
}
