import { Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { FormFrame, SETTLE_MS } from './FormModal'
import { FormError, WhatHappens } from './basics'

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
  const [settled, setSettled] = useState(false)
  const review = () => {
    setSettled(false)
    setWanted(false)
    setReviewing(true)
  }
  useEffect(() => {
    if (wanted && ready === true) review()
  }, [wanted, ready])
  useEffect(() => {
    if (!reviewing) return
    const timer = setTimeout(() => setSettled(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [reviewing])

  const submit = () => {
    if (disabled || pending) return
    if (reviewing) {
      if (ready === true && settled) onConfirm()
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
          <Button
            key="confirm"
            type="submit"
            loading={pending}
            disabled={!settled}
            color={danger ? 'red' : 'harbour'}
            data-autofocus
          >
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
