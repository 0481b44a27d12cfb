import { FilterLink } from '@/ui/FilterLink'
import { Skeleton } from '@mantine/core'
import { IconArrowRight, IconBuildingBank, IconGavel, IconShieldCheck } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { type Overview } from '@/api/model'
import { paths } from '@/lib/paths'
import { nowUnix, timeLeft } from '@/lib/time'
import { Until } from '@/ui/TimeZone'

export function Work({ o }: { o: Overview | undefined }) {
  const next = o?.Disputes.NextDeadline
  const recent = { dates: '30d' }
  return (
    <div className="work" role="group" aria-label="Work to do">
      {(!o || o.Compliance.DocumentsPending !== null || o.Compliance.UsersBlocked !== null) && (
        <WorkPanel icon={<IconShieldCheck size={17} aria-hidden />} title="Compliance">
          <WorkLine
            n={o?.Compliance.DocumentsRefused}
            label={many(o?.Compliance.DocumentsRefused, 'refused document')}
            to={paths.compliance()}
            search={{ Status: 'REFUSED', ...recent }}
          />
          <WorkLine
            n={o?.Compliance.DocumentsPending}
            label="awaiting validation"
            to={paths.compliance()}
            search={{ Status: 'VALIDATION_ASKED' }}
            calm
          />
          <WorkLine
            n={o?.Compliance.UsersBlocked}
            label={many(o?.Compliance.UsersBlocked, 'blocked user')}
            to={paths.users()}
            search={{}}
          />
        </WorkPanel>
      )}
      {(!o || o.Payouts.Failed !== null || o.Payouts.Pending !== null) && (
        <WorkPanel icon={<IconBuildingBank size={17} aria-hidden />} title="Payouts">
          <WorkLine
            n={o?.Payouts.Failed}
            label={many(o?.Payouts.Failed, 'failed payout')}
            to={paths.transactions()}
            search={{ Type: 'PAYOUT', Nature: 'REGULAR', Status: 'FAILED', ...recent }}
          />
          <WorkLine
            n={o?.Payouts.Returned}
            label={many(o?.Payouts.Returned, 'payout return')}
            to={paths.transactions()}
            search={{ Type: 'PAYIN', Nature: 'REFUND', ...recent }}
          />
          <WorkLine
            n={o?.Payouts.Pending}
            label="on their way"
            to={paths.transactions()}
            search={{ Type: 'PAYOUT', Nature: 'REGULAR', Status: 'CREATED' }}
            calm
          />
        </WorkPanel>
      )}
      {(!o || o.Disputes.PendingClient !== null) && (
        <WorkPanel icon={<IconGavel size={17} aria-hidden />} title="Payment disputes">
          <WorkLine
            n={o?.Disputes.PendingClient}
            label="pending your action"
            to={paths.disputes()}
            search={{ view: 'pending' }}
          />
          <WorkLine n={o?.Disputes.ToSettle} label="to settle" to={paths.disputes()} search={{ view: 'settle' }} />
          <li style={{ padding: '7px 16px', fontSize: '0.8125rem', color: 'var(--mantine-color-dimmed)' }}>
            {!o ? (
              <Skeleton h={14} w={150} />
            ) : next ? (
              <span style={{ color: next - nowUnix() <= 3 * 86_400 ? 'var(--k-bad)' : undefined }}>
                Next deadline <Until at={next} /> ({timeLeft(next)})
              </span>
            ) : (
              'No deadline ahead'
            )}
          </li>
        </WorkPanel>
      )}
    </div>
  )
}

function WorkPanel({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section className="panel work-panel">
      <div className="panel-head" style={{ minHeight: 42, padding: '10px 16px' }}>
        <h2>
          <span style={{ color: 'var(--k-accent-text)', display: 'inline-flex' }}>{icon}</span>
          {title}
        </h2>
      </div>
      <ul className="work-list">{children}</ul>
    </section>
  )
}

const many = (n: number | null | undefined, one: string) => (n === 1 ? one : `${one}s`)

function WorkLine({
  n,
  label,
  to,
  search,
  calm = false,
}: {
  n: number | null | undefined
  label: string
  to: string
  search: Record<string, string>
  calm?: boolean
}) {
  // Null is what the person may not see.
  if (n === null) return null
  return (
    <li>
      <FilterLink to={to} search={search} className={n === 0 ? 'zero' : ''}>
        {n === undefined ? (
          <Skeleton h={18} w={30} />
        ) : (
          <b className="num" style={n > 0 && !calm ? { color: 'var(--k-bad)' } : undefined}>
            {n}
          </b>
        )}
        <span>{label}</span>
        <IconArrowRight size={15} className="go" aria-hidden />
      </FilterLink>
    </li>
  )
}
