import { Button, Group, Modal, Select, Stack, TextInput, type TextInputProps } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFileUpload, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { OnceKey } from '@/api/http'
import { ACCEPTED, FILE_RULE, fileProblem } from '@/lib/files'
import { COUNTRY_NAMES } from '@/lib/iso'
import { minorDigits, parseAmount } from '@/lib/money'
import { FormError, WhatHappens } from './basics'

/**
 * A creating action of one opened form. It runs once at a time whatever is clicked, and its Idempotency-Key stays the same
 * while the outcome of the last try is unknown.
 */
export function useOnce<TIn, TOut>(run: (once: OnceKey, input: TIn) => Promise<TOut>, onDone: (result: TOut) => void) {
  const [once] = useState(() => new OnceKey())
  const busy = useRef(false)
  const mutation = useMutation({ mutationFn: (input: TIn) => run(once, input), onSuccess: onDone, retry: false })
  return {
    submit: (input: TIn) => {
      if (busy.current) return
      busy.current = true
      mutation.mutate(input, {
        onSettled: () => {
          busy.current = false
        },
      })
    },
    pending: mutation.isPending,
    error: mutation.error,
  }
}

/** Long enough that the second half of a double click is not taken for another click. */
const SETTLE_MS = 400

interface FormModalProps {
  title: string
  onClose: () => void
  onSubmit: () => void
  submitLabel: ReactNode
  pending: boolean
  error: unknown
  children: ReactNode
  danger?: boolean
  size?: string
  disabled?: boolean
}

/** A form over the page. It is mounted when opened and unmounted when closed, so nothing of an earlier try stays behind. */
export function FormModal({
  title,
  onClose,
  onSubmit,
  submitLabel,
  pending,
  error,
  children,
  danger,
  size = 'lg',
  disabled,
}: FormModalProps) {
  return (
    <FormFrame
      title={title}
      onClose={onClose}
      pending={pending}
      size={size}
      onSubmit={() => {
        if (!pending && !disabled) onSubmit()
      }}
    >
      {children}
      <FormError error={error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={pending}>
          Cancel
        </Button>
        <Button type="submit" loading={pending} disabled={disabled ?? false} color={danger ? 'red' : 'harbour'}>
          {submitLabel}
        </Button>
      </Group>
    </FormFrame>
  )
}

function FormFrame({
  title,
  onClose,
  pending,
  size,
  onSubmit,
  children,
}: {
  title: string
  onClose: () => void
  pending: boolean
  size: string
  onSubmit: () => void
  children: ReactNode
}) {
  const narrow = useMediaQuery('(max-width: 640px)')
  const last = useRef(Number.NEGATIVE_INFINITY)
  return (
    <Modal
      opened
      onClose={pending ? () => undefined : onClose}
      title={title}
      size={size}
      fullScreen={narrow ?? false}
      closeOnClickOutside={false}
    >
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          // The second half of a double click comes before the page has been drawn again and could refuse it.
          if (event.timeStamp - last.current < SETTLE_MS) return
          last.current = event.timeStamp
          onSubmit()
        }}
      >
        <Stack gap="md">{children}</Stack>
      </form>
    </Modal>
  )
}

interface MoneyModalProps {
  title: string
  onClose: () => void
  /** Whether what was typed can be sent; `loading` while something is being looked up. */
  ready: boolean | 'loading'
  /** Asked to go on while not ready: show what is missing. */
  onIncomplete: () => void
  onConfirm: () => void
  confirmLabel: string
  /** What will happen, line by line. */
  lines: ReactNode[]
  pending: boolean
  error: unknown
  children: ReactNode
  danger?: boolean
  disabled?: boolean
}

/** A form that moves money, in two steps: what is asked for, then exactly what will happen. */
export function MoneyModal({
  title,
  onClose,
  ready,
  onIncomplete,
  onConfirm,
  confirmLabel,
  lines,
  pending,
  error,
  children,
  danger,
  disabled,
}: MoneyModalProps) {
  const [reviewing, setReviewing] = useState(false)
  const [wanted, setWanted] = useState(false)
  const since = useRef(0)
  const review = () => {
    since.current = performance.now()
    setWanted(false)
    setReviewing(true)
  }
  useEffect(() => {
    if (wanted && ready === true) review()
  }, [wanted, ready])

  const submit = () => {
    if (disabled || pending) return
    if (reviewing) {
      if (ready === true && performance.now() - since.current > SETTLE_MS) onConfirm()
    } else if (ready === true) review()
    else if (ready === 'loading') setWanted(true)
    else onIncomplete()
  }
  return (
    <FormFrame title={title} onClose={onClose} pending={pending} size="lg" onSubmit={submit}>
      {/* The inputs stay mounted, so that going back finds them as they were. */}
      <Stack gap="md" style={reviewing ? { display: 'none' } : undefined}>
        {children}
      </Stack>
      {reviewing && <WhatHappens lines={lines} />}
      <FormError error={error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={pending} onClick={reviewing ? () => setReviewing(false) : onClose}>
          {reviewing ? 'Back' : 'Cancel'}
        </Button>
        {reviewing ? (
          <Button key="confirm" type="submit" loading={pending} color={danger ? 'red' : 'harbour'} data-autofocus>
            {confirmLabel}
          </Button>
        ) : (
          <Button key="review" type="submit" loading={wanted} disabled={disabled ?? false}>
            Review
          </Button>
        )}
      </Group>
    </FormFrame>
  )
}

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string
  currency: string
  onChange: (text: string) => void
}

/** Text of an amount; what it means is read by `parseAmount`, never by floating point. */
export function MoneyInput({ value, currency, onChange, ...props }: MoneyInputProps) {
  const digits = minorDigits(currency)
  return (
    <TextInput
      {...props}
      value={value}
      inputMode={digits === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      placeholder={digits === 0 ? '0' : `0.${'0'.repeat(digits)}`}
      rightSection={<span style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>{currency}</span>}
      rightSectionWidth={52}
      classNames={{ input: 'num' }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** The minor units of a typed amount, or null with the reason when there are none. */
export function amountOf(
  text: string,
  currency: string,
  emptyIsZero = false,
): { amount: number | null; why: string | null } {
  if (emptyIsZero && text.trim() === '') return { amount: 0, why: null }
  const parsed = parseAmount(text, currency)
  return parsed.ok ? { amount: parsed.amount, why: null } : { amount: null, why: parsed.why }
}

const COUNTRY_OPTIONS = Object.entries(COUNTRY_NAMES)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'))

export function CountrySelect({
  label,
  value,
  onChange,
  error,
  required,
}: {
  label: string
  value: string | null
  onChange: (v: string | null) => void
  error?: ReactNode
  required?: boolean
}) {
  return (
    <Select
      label={label}
      searchable
      clearable={!required}
      withAsterisk={required ?? false}
      value={value}
      onChange={onChange}
      error={error}
      data={COUNTRY_OPTIONS}
      nothingFoundMessage="No such country"
    />
  )
}

/** Files to send, checked before they are; by click, keyboard or drop. */
export function FileDrop({
  files,
  onChange,
  label,
}: {
  files: File[]
  onChange: (files: File[]) => void
  label: string
}) {
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const add = (list: FileList | null) => {
    const chosen = [...(list ?? [])]
    setProblem(chosen.map(fileProblem).find((p) => p !== null) ?? null)
    onChange([...files, ...chosen.filter((f) => fileProblem(f) === null)])
  }
  return (
    <div>
      <label
        className="drop"
        data-over={over}
        onDragOver={(e) => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault()
          setOver(false)
          add(e.dataTransfer.files)
        }}
      >
        <input
          type="file"
          multiple
          accept={ACCEPTED}
          className="visually-hidden"
          aria-label={label}
          onChange={(e) => {
            add(e.currentTarget.files)
            e.currentTarget.value = ''
          }}
        />
        <IconFileUpload size={22} stroke={1.5} aria-hidden />
        <div>
          <span className="k-link">Choose files</span> or drop them here
        </div>
        <div style={{ fontSize: '0.75rem', marginTop: 2 }}>{FILE_RULE}</div>
      </label>
      {problem && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.75rem', marginTop: 6 }}>
          {problem}
        </div>
      )}
      {files.length > 0 && (
        <ul style={{ listStyle: 'none', padding: 0, margin: '8px 0 0', fontSize: '0.8125rem' }}>
          {files.map((file, i) => (
            <li key={`${file.name}${i}`} style={{ display: 'flex', alignItems: 'center', gap: 8, padding: '3px 0' }}>
              <span style={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>{file.name}</span>
              <span className="num" style={{ color: 'var(--mantine-color-dimmed)' }}>
                {Math.max(1, Math.round(file.size / 1024))} KB
              </span>
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                px={4}
                aria-label={`Remove ${file.name}`}
                onClick={() => onChange(files.filter((_, j) => j !== i))}
              >
                <IconX size={13} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
