import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { userWalletsQuery } from '@/domain/users/queries'
import { emoneyQuery } from '../queries'
import { dayOf, nowUnix } from '@/lib/time'
import { useTimeZone } from '@/ui/TimeZone'
import { Amount, Facts, Lines, Panel } from '@/ui/basics'

export function EMoneyPanel({ id }: { id: string }) {
  const { zone } = useTimeZone()
  const today = dayOf(nowUnix(), zone)
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const [span, setSpan] = useState<'month' | 'year'>('year')
  const wallets = useQuery(userWalletsQuery(id))
  const currencies = [...new Set((wallets.data?.items ?? []).map((w) => w.Currency))]
  const [chosen, setChosen] = useState<string | null>(null)
  const currency = chosen ?? currencies[0] ?? 'EUR'
  const emoney = useQuery({
    ...emoneyQuery(id, year, span === 'month' ? month : null, currency),
    enabled: wallets.isSuccess,
  })
  return (
    <Panel
      title="E-money"
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Period"
          value={span}
          onChange={(s) => setSpan(s as 'month' | 'year')}
          data={[
            { value: 'year', label: String(year) },
            { value: 'month', label: 'Month' },
          ]}
        />
      }
    >
      {currencies.length > 1 && (
        <Select
          aria-label="Currency"
          size="xs"
          w={90}
          mb="xs"
          allowDeselect={false}
          data={currencies}
          value={currency}
          onChange={setChosen}
        />
      )}
      {emoney.data ? (
        <Facts
          rows={[
            ['Cash in', <Amount key="i" money={emoney.data.CreditedEMoney} />],
            ['Cash out', <Amount key="o" money={emoney.data.DebitedEMoney} />],
          ]}
        />
      ) : emoney.error ? (
        <span style={{ color: 'var(--mantine-color-dimmed)' }}>Not available</span>
      ) : (
        <Lines rows={2} />
      )}
    </Panel>
  )
}
