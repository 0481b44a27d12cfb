import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { Note, Panel } from '@/ui/basics'

const ACTIONS = {
  app: {
    title: 'Authenticator app',
    text: 'Another phone, or a new one in the place of the old.',
    label: 'Add an app',
    done: 'The authenticator app is set up.',
  },
  passkey: {
    title: 'Passkey',
    text: 'Your device, a fingerprint, your face or a security key confirms that it is you.',
    label: 'Add a passkey',
    done: 'The passkey is set up.',
  },
  'recovery-codes': {
    title: 'Recovery codes',
    text: 'One of them lets you in when your second factor is not at hand. New ones take the place of the old.',
    label: 'Make new codes',
    done: 'You have new recovery codes; the old ones no longer work.',
  },
  password: {
    title: 'Password',
    text: 'At least 12 characters, with upper and lower case, a number and a symbol.',
    label: 'Change the password',
    done: 'Your password is changed.',
  },
} as const

type Action = keyof typeof ACTIONS
const isAction = (name: unknown): name is Action => typeof name === 'string' && Object.hasOwn(ACTIONS, name)

/** Where the sign-in pages take the change over; they ask for the second factor first and come back to the profile. */
const begin = (action: Action) => `/login?action=${action}&next=${encodeURIComponent('/profile')}`

/** How the person signs in. The sign-in pages change it; the password and the factors never come past this page. */
export function SecurityPanel() {
  const { action, outcome } = useSearch({ strict: false })
  return (
    <Panel title="Signing in">
      <div className="stack">
        {isAction(action) && <Outcome action={action} outcome={outcome} />}
        {Object.entries(ACTIONS).map(([name, { title, text, label }]) => (
          <div key={name} style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
            <div style={{ flex: '1 1 220px', minWidth: 0, fontSize: '0.8125rem' }}>
              <b>{title}</b>
              <div>{text}</div>
            </div>
            <Button component="a" href={begin(name as Action)} variant="default" size="compact-sm">
              {label}
            </Button>
          </div>
        ))}
      </div>
    </Panel>
  )
}

function Outcome({ action, outcome }: { action: Action; outcome: unknown }) {
  if (outcome === 'success') {
    return (
      <Note tone="good" title={ACTIONS[action].done}>
        A mail tells you of it as well.
      </Note>
    )
  }
  if (outcome === 'cancelled') return <Note title="Nothing was changed." />
  return (
    <Note tone="bad" title="That did not work.">
      Nothing was changed. Try again.
    </Note>
  )
}
