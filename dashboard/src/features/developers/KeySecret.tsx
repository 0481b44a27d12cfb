import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useSession } from '@/api/session'
import { Note, useCopy } from '@/ui/basics'

/** The secret of a key, this one time. */
export function KeySecret({ title, secret, onClose }: { title: string; secret: string; onClose: () => void }) {
  const session = useSession()
  const [copied, copy] = useCopy()
  return (
    <Modal opened onClose={onClose} title={title} closeOnClickOutside={false} size="lg">
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
