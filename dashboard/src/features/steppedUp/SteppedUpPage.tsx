import { useEffect } from 'react'
import { tellSteppedUp } from '@/api/stepUp'
import { useTitle } from '@/ui/basics'
import { Mark } from '@/ui/Wordmark'

/** Where the window ends in which the second factor was given again: it tells the page that waits, and closes. */
export function SteppedUpPage() {
  useTitle('Confirmed')
  useEffect(() => {
    tellSteppedUp()
    window.close()
  }, [])
  return (
    <main style={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', padding: 20 }}>
      <section className="panel empty" style={{ maxWidth: 420, width: '100%' }}>
        <Mark size={36} />
        <h1 style={{ margin: '10px 0 4px', fontSize: '1.25rem', color: 'var(--mantine-color-text)' }}>Confirmed</h1>
        <p>Close this window and go on where you were.</p>
      </section>
    </main>
  )
}
