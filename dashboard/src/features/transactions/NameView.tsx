import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'

export function NameView({
  taken,
  onClose,
  onSave,
}: {
  taken: string[]
  onClose: () => void
  onSave: (name: string) => void
}) {
  const [name, setName] = useState('')
  const why = taken.includes(name.trim()) ? 'A view with this name already exists' : null
  return (
    <Modal opened onClose={onClose} title="Save this view" size="sm">
      <form
        onSubmit={(e: FormEvent) => {
          e.preventDefault()
          if (name.trim() && !why) onSave(name.trim())
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label="Name"
            maxLength={40}
            value={name}
            error={why}
            description="Kept in this browser. To share it, send the address of this page."
            onChange={(e) => setName(e.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!name.trim() || !!why}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
