import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { type IdempotentRequest } from '@/api/http'
import { type ApiKey } from '@/api/model'
import { useSession } from '@/api/session'
import { required } from '@/lib/fields'
import { Note, useCopy } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'

const schema = z.object({ Name: required, readOnly: z.boolean() })

export function KeyForm({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const queryClient = useQueryClient()
  const form = useSchemaForm(schema, { initialValues: { Name: '', readOnly: false } })
  const [created, setCreated] = useState<ApiKey | null>(null)
  const [copied, copy] = useCopy()
  const action = useOnce(
    (once: IdempotentRequest, { Name, readOnly }: z.output<typeof schema>) =>
      once.post<ApiKey>('/keys', { Name, Permissions: [readOnly ? '*:read' : '*:write'] }),
    (key) => {
      setCreated(key)
      void queryClient.invalidateQueries({ queryKey: ['list', '/keys'] })
    },
  )
  useRefusedFields(form, action.error)
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
      onSubmit={form.onSubmit(action.submit)}
    >
      <TextInput
        label="Name"
        withAsterisk
        data-autofocus
        placeholder="Shop back end"
        maxLength={100}
        {...form.getInputProps('Name')}
      />
      <Checkbox
        label="Read only"
        description="The key can look at everything and change nothing"
        {...form.getInputProps('readOnly', { type: 'checkbox' })}
      />
    </FormModal>
  )
}
