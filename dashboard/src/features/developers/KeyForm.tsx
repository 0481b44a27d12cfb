import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type ApiKey } from '@/api/model'
import { useSession } from '@/api/session'
import { Note, useCopy } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'

export function KeyForm({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [readOnly, setReadOnly] = useState(false)
  const [tried, setTried] = useState(false)
  const [created, setCreated] = useState<ApiKey | null>(null)
  const [copied, copy] = useCopy()
  const action = useOnce(
    (once: IdempotentRequest) =>
      once.post<ApiKey>('/keys', { Name: name.trim(), Permissions: [readOnly ? '*:read' : '*:write'] }),
    (key) => {
      setCreated(key)
      void queryClient.invalidateQueries({ queryKey: ['list', '/keys'] })
    },
  )
  if (created) {
    const secret = created.ApiKey ?? ''
    return (
      <Modal opened onClose={onClose} title="The key is ready" closeOnClickOutside={false} size="lg">
        <Stack>
          <Note tone="wait" title="Copy it now.">
            It is shown this once and kept nowhere in readable form.
          </Note>
          <TextInput label="ClientId" readOnly value={session.ClientId} classNames={{ input: 'mono' }} />
          <TextInput
            label="API key"
            readOnly
            value={secret}
            classNames={{ input: 'mono' }}
            onFocus={(e) => e.currentTarget.select()}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Done
            </Button>
            <Button onClick={() => copy(secret)}>{copied ? 'Copied' : 'Copy key'}</Button>
          </Group>
        </Stack>
      </Modal>
    )
  }
  return (
    <FormModal
      title="Create API key"
      size="md"
      onClose={onClose}
      submitLabel="Create key"
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (name.trim()) action.submit(undefined)
      }}
    >
      <TextInput
        label="Name"
        withAsterisk
        data-autofocus
        placeholder="Shop back end"
        maxLength={100}
        value={name}
        error={tried && !name.trim() ? 'Required' : null}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Checkbox
        label="Read only"
        description="The key can look at everything and change nothing"
        checked={readOnly}
        onChange={(e) => setReadOnly(e.currentTarget.checked)}
      />
    </FormModal>
  )
}
