import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { askIdle, hearActivity, type Idle, tellActivity } from '@/api/activity'
import { renewCredentials, setOnSignedOut } from '@/api/http'
import { goToLogin, signOut, useSession } from '@/api/session'
import { hearSteppedUp, openSignIn } from '@/api/stepUp'
import { Note } from '@/ui/basics'
import { useNarrow } from '@/ui/useNarrow'

/** Seconds before the end at which the person is asked. */
const WARNED_FOR = 60
/** Seconds between two words to the server while the person is busy. */
const TOLD_EVERY = 20
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

type State = 'busy' | 'asked' | 'over'

/**
 * Ends the page's session with the person's: asks in time whether they are still there, and has them sign in again over
 * the page when it is too late, so that what they typed stays.
 */
export function IdleWatch() {
  const session = useSession()
  const queries = useQueryClient()
  const [state, setState] = useState<State>('busy')
  const [left, setLeft] = useState(WARNED_FOR)
  const end = useRef(Number.POSITIVE_INFINITY)
  const told = useRef(0)
  const asking = useRef(false)

  function learn({ IdleLeft, PersonId = session.PersonId }: Idle) {
    if (PersonId !== session.PersonId) window.location.assign('/') // somebody else has signed in
    if (IdleLeft === undefined) return // a gateway of an earlier release
    end.current = Date.now() + IdleLeft * 1000
    setLeft(IdleLeft)
    setState((now) => (now === 'over' ? now : IdleLeft > WARNED_FOR ? 'busy' : 'asked'))
  }
  function ask(question: () => Promise<Idle>) {
    if (asking.current) return
    asking.current = true
    question()
      // The handler of 401 says what a refusal means.
      .then(learn, () => undefined)
      .finally(() => (asking.current = false))
  }
  const stay = () => ask(() => tellActivity(session.PersonId))
  const tick = useEffectEvent(() => {
    if (state === 'over') return
    const seconds = Math.ceil((end.current - Date.now()) / 1000)
    // Somebody may have been busy elsewhere: the server knows.
    if (seconds <= 0 || (state === 'busy' && seconds <= WARNED_FOR)) ask(askIdle)
    if (state === 'asked') setLeft(Math.max(0, seconds))
  })
  const onLife = useEffectEvent(() => {
    if (state !== 'busy' || Date.now() - told.current < TOLD_EVERY * 1000) return
    told.current = Date.now()
    stay()
  })
  const onSignedInAgain = useEffectEvent(() => {
    if (state !== 'over') return
    void renewCredentials().then((credentials) => {
      if (credentials === 'of another') window.location.assign('/')
      if (credentials !== 'new' && credentials !== 'same') return
      ask(askIdle)
      setState('busy')
      void queries.invalidateQueries()
    })
  })
  const onHeard = useEffectEvent((idle: Idle) => learn(idle))
  const begin = useEffectEvent(() => {
    told.current = Date.now()
    learn(session)
  })

  useEffect(() => {
    begin()
    setOnSignedOut(() => setState('over'))
    const life = () => onLife()
    const clock = setInterval(() => tick(), 1000)
    const deaf = [
      hearActivity((idle) => {
        onHeard(idle)
        onSignedInAgain()
      }),
      hearSteppedUp(() => onSignedInAgain()),
    ]
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, life, { passive: true, capture: true })
    return () => {
      clearInterval(clock)
      deaf.forEach((stop) => stop())
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, life, { capture: true })
      setOnSignedOut(goToLogin)
    }
  }, [])

  if (state === 'asked') return <StillThere left={left} stay={stay} />
  if (state === 'over') return <SignInAgain />
  return null
}

function StillThere({ left, stay }: { left: number; stay: () => void }) {
  const narrow = useNarrow()
  return (
    <Modal
      opened
      onClose={stay}
      title="Are you still there?"
      size="md"
      fullScreen={narrow}
      closeOnClickOutside={false}
      zIndex={500}
    >
      <Stack gap="md">
        <Text size="sm">
          Nothing was done here for a while. You will be signed out in{' '}
          <b className="num" role="timer">
            {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
          </b>
          . What you typed stays.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void signOut()}>
            Sign out
          </Button>
          <Button data-autofocus onClick={stay}>
            Stay signed in
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Covers the page, so that nobody else reads on. */
function SignInAgain() {
  const narrow = useNarrow()
  const [window_, setWindow] = useState<'none' | 'open' | 'blocked'>('none')
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="You are signed out"
      size="md"
      fullScreen={narrow}
      zIndex={500}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--mantine-color-body)' }}
    >
      <Stack gap="md">
        <Text size="sm">
          Your session has ended, because nothing was done for a while or because your access was changed. Sign in again
          in a window of its own; what you typed here stays.
        </Text>
        {window_ === 'open' && (
          <Text size="sm" role="status">
            Waiting for the other window…
          </Text>
        )}
        {window_ === 'blocked' && (
          <Note tone="bad" title="Your browser did not open the window.">
            Allow windows of this site and try again, or{' '}
            <Anchor component="button" type="button" fz="sm" onClick={goToLogin}>
              sign in in this window
            </Anchor>
            : then what you typed is lost.
          </Note>
        )}
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus onClick={() => setWindow(openSignIn() ? 'open' : 'blocked')}>
            {window_ === 'open' ? 'Open it again' : 'Sign in again'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
