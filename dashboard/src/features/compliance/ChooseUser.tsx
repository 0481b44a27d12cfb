import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { userQuery } from '@/domain/users/queries'
import { nameOf } from '@/domain/users/names'
import { FormModal } from '@/ui/FormModal'

export function ChooseUser({ onClose, onChosen }: { onClose: () => void; onChosen: (id: string) => void }) {
  const [id, setId] = useState('')
  const user = useQuery({ ...userQuery(id.trim()), enabled: id.trim().length >= 4, retry: false })
  return (
    <FormModal
      title="Choose the user"
      size="md"
      onClose={onClose}
      submitLabel="Next"
      pending={false}
      error={null}
      disabled={!user.data}
      onSubmit={() => {
        if (user.data) onChosen(user.data.Id)
      }}
    >
      <TextInput
        data-autofocus
        label="User id"
        placeholder="user_m_…"
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: 'mono' }}
        value={id}
        error={user.error ? 'No user has this id' : null}
        description={user.data ? nameOf(user.data) : 'Or start from the user’s page'}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(e) => setId(e.currentTarget.value)}
      />
    </FormModal>
  )
}
