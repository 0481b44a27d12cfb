import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { setAskForStepUp } from '@/api/http'
import { hearSteppedUp, openStepUp, stepUpUrl } from '@/api/stepUp'
import { Note } from '@/ui/basics'
import { useNarrow } from '@/ui/useNarrow'

type Answer = (given: boolean) => void

/** Asks for the second factor over whatever the person is doing, when a call needs it; what they typed stays. */
export function StepUpDialog() {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    let waiting: Answer | null = null
    setAskForStepUp(
      () =>
        new Promise((resolve) => {
          waiting = (given) => {
            waiting = null
            setAnswer(null)
            resolve(given)
          }
          const ask = waiting
          setAnswer(() => ask)
        }),
    )
    return () => {
      setAskForStepUp(null)
      waiting?.(false)
    }
  }, [])
  return answer && <StepUpQuestion answer={answer} />
}

function StepUpQuestion({ answer }: { answer: Answer }) {
  const narrow = useNarrow()
  const [state, setState] = useState<'asked' | 'open' | 'blocked'>('asked')
  const answered = useRef(answer)
  useEffect(() => hearSteppedUp(() => answered.current(true)), [])
  const here = window.location.pathname + window.location.search
  return (
    <Modal
      opened
      onClose={() => answer(false)}
      title="Confirm with your second factor"
      size="md"
      fullScreen={narrow}
      closeOnClickOutside={false}
      zIndex={400}
    >
      <Stack gap="md">
        <Text size="sm">
          This moves money or hands out rights, so it asks for your second factor again. It opens in a window of its
          own; what you typed stays here and is sent as it is once you have confirmed. The confirmation lasts five
          minutes.
        </Text>
        {state === 'open' && (
          <Text size="sm" role="status">
            Waiting for the other window…
          </Text>
        )}
        {state === 'blocked' && (
          <Note tone="bad" title="Your browser did not open the window.">
            Allow windows of this site and try again, or{' '}
            <Anchor href={stepUpUrl(here)} fz="sm">
              confirm in this window
            </Anchor>
            : then what you typed is lost.
          </Note>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => answer(false)}>
            Cancel
          </Button>
          <Button data-autofocus onClick={() => setState(openStepUp() ? 'open' : 'blocked')}>
            {state === 'open' ? 'Open it again' : 'Confirm'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
