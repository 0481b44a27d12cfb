import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { del } from '@/api/http'
import { type ApiKey } from '@/api/model'
import { Note } from '@/ui/basics'
import { FormModal } from '@/ui/FormModal'

export function RevokeForm({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const name = apiKey.Name
  const action = useMutation({
    mutationFn: () => del(`/keys/${apiKey.Id}`),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/keys'] })
      notifications.show({ color: 'green', title: 'Key revoked', message: name })
      onClose()
    },
  })
  return (
    <FormModal
      title="Revoke this key?"
      danger
      size="md"
      onClose={onClose}
      submitLabel="Revoke"
      pending={action.isPending}
      error={action.error}
      disabled={text !== name}
      onSubmit={() => action.mutate()}
    >
      <Note tone="bad" title="Systems that use it stop working at once.">
        It cannot be brought back.
      </Note>
      <TextInput
        label={`Type “${name}” to confirm`}
        data-autofocus
        value={text}
        autoComplete="off"
        onChange={(e) => setText(e.currentTarget.value)}
      />
    </FormModal>
  )
}
