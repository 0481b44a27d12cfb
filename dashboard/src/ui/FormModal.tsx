import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { FormError } from './basics'
import { useNarrow } from './useNarrow'

/** Long enough that the second half of a double click is not taken for another click. */
export const SETTLE_MS = 400

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

export function FormFrame({
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
  const narrow = useNarrow()
  const last = useRef(Number.NEGATIVE_INFINITY)
  return (
    <Modal
      opened
      onClose={pending ? () => undefined : onClose}
      title={title}
      size={size}
      fullScreen={narrow}
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
