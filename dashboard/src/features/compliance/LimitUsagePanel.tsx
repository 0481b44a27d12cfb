import { Button, Group, Progress, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Limit, type UsedLimit } from '@/api/model'
import { formatMoney } from '@/lib/money'
import { EmptyState, ErrorState, Lines, Panel } from '@/ui/basics'
import { When } from '@/ui/TimeZone'
import { boundWords, periodWord, SUBJECTS, subjectWord, typeWord } from './limits'
import { limitUsageQuery } from './queries'

interface Subject {
  of: Limit['SubjectType'] | undefined
  id: string | undefined
}

/** What one wallet, user, card, key or person has used of its limits. */
export function LimitUsagePanel({ of, id, onChange }: Subject & { onChange: (next: Subject) => void }) {
  const [type, setType] = useState<Limit['SubjectType']>(of ?? 'USER')
  const [text, setText] = useState(id ?? '')
  const usage = useQuery({ ...limitUsageQuery(of ?? '', id ?? ''), enabled: !!of && !!id })
  return (
    <Panel title="Usage">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) onChange({ of: type, id: text.trim() })
        }}
      >
        <Group align="flex-end">
          <Select
            label="Whose usage"
            allowDeselect={false}
            data={SUBJECTS.map(({ value, label }) => ({ value, label }))}
            value={type}
            onChange={(value) => setType((value ?? 'USER') as Limit['SubjectType'])}
          />
          <TextInput
            label={SUBJECTS.find((each) => each.value === type)?.id ?? 'Id'}
            spellCheck={false}
            autoComplete="off"
            classNames={{ input: 'mono' }}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={!text.trim()}>
            Show
          </Button>
        </Group>
      </form>
      {of && id && (
        <div style={{ marginTop: 16 }}>
          {usage.error && !usage.data ? (
            <ErrorState error={usage.error} onRetry={() => void usage.refetch()} />
          ) : !usage.data ? (
            <Lines rows={3} />
          ) : usage.data.Limits.length === 0 ? (
            <EmptyState title="No limit applies">{`Nothing limits this ${subjectWord(of).toLowerCase()}.`}</EmptyState>
          ) : (
            <ul aria-label="Used limits" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {usage.data.Limits.map((used) => (
                <li key={used.LimitId ?? `${used.Period} ${used.MaxAmount?.Currency}`} style={{ marginBottom: 16 }}>
                  <UsedLimitBar used={used} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Panel>
  )
}

function UsedLimitBar({ used }: { used: UsedLimit }) {
  const name = `${typeWord(used.TransactionType)}, ${boundWords(used)} ${periodWord(used.Period)}`
  const parts = [
    used.UsedAmount && used.MaxAmount ? used.UsedAmount.Amount / used.MaxAmount.Amount : 0,
    used.UsedCount !== null && used.MaxCount !== null ? used.UsedCount / used.MaxCount : 0,
  ]
  const share = Math.min(100, Math.round(100 * Math.max(...parts)))
  const left = [
    used.LeftAmount ? formatMoney(used.LeftAmount) : null,
    used.LeftCount === null ? null : `${used.LeftCount} ${used.LeftCount === 1 ? 'transaction' : 'transactions'}`,
  ].filter(Boolean)
  return (
    <>
      <Group justify="space-between">
        <span>{name}</span>
        {!used.LimitId && <span style={{ color: 'var(--mantine-color-dimmed)' }}>Default of the platform</span>}
      </Group>
      {used.Frees !== null && (
        <>
          <Progress.Root size="sm">
            <Progress.Section
              value={share}
              color={share >= 100 ? 'red' : share >= 80 ? 'yellow' : 'harbour'}
              aria-label={`Used of ${name}`}
            />
          </Progress.Root>
          <span style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>
            {left.join(' and ')} left; frees <When at={used.Frees} />
          </span>
        </>
      )}
    </>
  )
}
