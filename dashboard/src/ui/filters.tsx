import { Button, Checkbox, Group, Popover, Radio, Stack, TextInput } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { DATE_PRESETS, type DatePreset, zoneName } from '@/lib/time'
import { useTimeZone } from './TimeZone'

/** A filter as a small button that shows its value; its form opens below. */
export function FilterChip({
  label,
  value,
  onClear,
  children,
}: {
  label: string
  value: string | null
  onClear: () => void
  children: (close: () => void) => ReactNode
}) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      width={280}
      radius="lg"
    >
      <Popover.Target>
        <button
          type="button"
          className="chip"
          data-on={value !== null}
          aria-expanded={opened}
          aria-haspopup="dialog"
          onClick={() => setOpened((o) => !o)}
        >
          <span>
            {label}
            {value !== null && <>: {value}</>}
          </span>
          <IconChevronDown size={13} aria-hidden style={{ flex: 'none' }} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap="sm">
          {children(() => setOpened(false))}
          {value !== null && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconX size={13} aria-hidden />}
              onClick={() => {
                onClear()
                setOpened(false)
              }}
            >
              Clear {label.toLowerCase()}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface Option {
  value: string
  label: string
}

/** Several values of a set, comma-separated in the address. */
export function ManyFilter({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly Option[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}) {
  const chosen = value ? value.split(',') : []
  const shown =
    chosen.length === 0 ? null : chosen.map((v) => options.find((o) => o.value === v)?.label ?? v).join(', ')
  return (
    <FilterChip label={label} value={shown} onClear={() => onChange(undefined)}>
      {() => (
        <Checkbox.Group aria-label={label} value={chosen} onChange={(next) => onChange(next.join(',') || undefined)}>
          <Stack gap={8}>
            {options.map((o) => (
              <Checkbox key={o.value} value={o.value} label={o.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </FilterChip>
  )
}

export function TextFilter({
  label,
  placeholder,
  value,
  onChange,
  check,
}: {
  label: string
  placeholder: string
  value: string | undefined
  onChange: (value: string | undefined) => void
  check?: (text: string) => string | null
}) {
  return (
    <FilterChip label={label} value={value ?? null} onClear={() => onChange(undefined)}>
      {(close) => (
        <TextFilterForm
          label={label}
          placeholder={placeholder}
          initial={value ?? ''}
          check={check}
          onApply={(text) => {
            onChange(text || undefined)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

function TextFilterForm({
  label,
  placeholder,
  initial,
  check,
  onApply,
}: {
  label: string
  placeholder: string
  initial: string
  check: ((text: string) => string | null) | undefined
  onApply: (text: string) => void
}) {
  const [text, setText] = useState(initial)
  const why = text && check ? check(text.trim()) : null
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        if (!why) onApply(text.trim())
      }}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={placeholder}
          value={text}
          error={why}
          onChange={(e) => setText(e.currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button type="submit">Apply</Button>
      </Group>
    </form>
  )
}

export interface DateValue {
  dates?: DatePreset | undefined
  from?: string | undefined
  to?: string | undefined
}

/** Presets and own days; the zone that the days are meant in is printed. */
export function DateFilter({
  value,
  onChange,
  label = 'Date',
}: {
  value: DateValue
  onChange: (value: DateValue) => void
  label?: string
}) {
  const { zone } = useTimeZone()
  const preset = DATE_PRESETS.find((p) => p.value === value.dates)
  const shown = preset ? preset.label : value.from || value.to ? `${value.from ?? '…'} to ${value.to ?? '…'}` : null
  const clear = { dates: undefined, from: undefined, to: undefined }
  return (
    <FilterChip label={label} value={shown} onClear={() => onChange(clear)}>
      {(close) => (
        <>
          <Radio.Group
            aria-label="Period"
            value={value.dates ?? ''}
            onChange={(next) => {
              onChange({ ...clear, dates: next as DatePreset })
              close()
            }}
          >
            <Stack gap={8}>
              {DATE_PRESETS.map((p) => (
                <Radio key={p.value} value={p.value} label={p.label} size="sm" />
              ))}
            </Stack>
          </Radio.Group>
          <Group gap="xs" grow wrap="nowrap">
            <TextInput
              type="date"
              label="From"
              max={value.to}
              value={value.from ?? ''}
              onChange={(e) => onChange({ ...clear, from: e.currentTarget.value || undefined, to: value.to })}
            />
            <TextInput
              type="date"
              label="To"
              min={value.from}
              value={value.to ?? ''}
              onChange={(e) => onChange({ ...clear, from: value.from, to: e.currentTarget.value || undefined })}
            />
          </Group>
          <span style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>Days in {zoneName(zone)}</span>
        </>
      )}
    </FilterChip>
  )
}
