import { Button, Checkbox, Divider, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { HIDDEN_BY_DEFAULT } from '@/domain/transactions/columns'

export function ColumnPicker({
  columns,
  hidden,
  onChange,
}: {
  columns: { id: string; header: string }[]
  hidden: string[]
  onChange: (hidden: string[]) => void
}) {
  const shown = columns.map((c) => c.id).filter((id) => !hidden.includes(id))
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus radius="lg">
      <Popover.Target>
        <Button variant="default" className="wide-only" leftSection={<IconColumns3 size={15} aria-hidden />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        <Checkbox.Group
          aria-label="Columns shown"
          value={shown}
          onChange={(next) => onChange(columns.map((c) => c.id).filter((id) => !next.includes(id)))}
        >
          <Stack gap={7}>
            {columns.map((c, i) => (
              <Checkbox key={c.id} value={c.id} label={c.header} disabled={i === 0} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Divider mt="sm" />
        <Button mt="sm" variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(HIDDEN_BY_DEFAULT)}>
          Reset to default
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
