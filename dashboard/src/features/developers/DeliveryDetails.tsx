import { Group, Modal, Stack } from '@mantine/core'
import { type Verdict } from '@/api/permissions'
import { type Attempt, type Delivery } from '@/api/model'
import { humanize } from '@/lib/humanize'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { ActionButton, EmptyState, Facts, IdText, Status } from '@/ui/basics'

/** What the receiver said, or why it said nothing. */
export const answerOf = (a: Attempt) => (a.HttpStatus === null ? humanize(a.Error ?? '') : `HTTP ${a.HttpStatus}`)

export const durationOf = (a: Attempt) =>
  a.Duration < 1000 ? `${a.Duration} ms` : `${(a.Duration / 1000).toFixed(1)} s`

const attemptColumns: Column<Attempt>[] = [
  { id: 'number', header: 'Attempt', cell: (a) => <span className="num">{a.Number}</span> },
  { id: 'date', header: 'Date', cell: (a) => <When at={a.Date} style="second" /> },
  { id: 'answer', header: 'Answer', cell: answerOf },
  { id: 'duration', header: 'Duration', align: 'right', cell: (a) => <span className="num">{durationOf(a)}</span> },
]

export function DeliveryDetails({
  delivery: d,
  verdict,
  onReplay,
  onClose,
}: {
  delivery: Delivery
  verdict: Verdict
  onReplay: () => void
  onClose: () => void
}) {
  return (
    <Modal opened onClose={onClose} title={humanize(d.EventType)} size="lg">
      <Stack>
        <Facts
          rows={[
            ['Status', <Status key="s" status={d.Status} of="delivery" />],
            ['Event', <When key="e" at={d.EventDate} style="second" />],
            ['Object id', <IdText key="o" id={d.ResourceId} />],
            ['Delivery', <IdText key="d" id={d.Id} />],
            ['Replay of', d.ReplayOf ? <IdText key="r" id={d.ReplayOf} /> : null],
            ['Next attempt', d.NextAttemptDate ? <When key="n" at={d.NextAttemptDate} style="second" /> : null],
          ]}
        />
        <DataTable
          label="Attempts"
          columns={attemptColumns}
          data={{ items: d.Attempts, total: d.Attempts.length, pages: 1 }}
          error={null}
          rowKey={(a) => String(a.Number)}
          narrow={(a) => ({
            l1: [answerOf(a), durationOf(a)],
            l2: [<When key="w" at={a.Date} style="second" />, `#${a.Number}`],
          })}
          empty={<EmptyState title="No attempt yet" />}
        />
        <Group justify="flex-end">
          <ActionButton variant="default" verdict={verdict} onClick={onReplay}>
            Send again
          </ActionButton>
        </Group>
      </Stack>
    </Modal>
  )
}
