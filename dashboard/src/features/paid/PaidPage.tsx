import { useTitle } from '@/ui/basics'
import { Mark } from '@/ui/Wordmark'

/** Where a payer lands after the hosted payment page, when the merchant names no page of their own. Nobody is signed in here. */
export function PaidPage() {
  useTitle('Thank you')
  return (
    <main style={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', padding: 20 }}>
      <section className="panel empty" style={{ maxWidth: 420, width: '100%' }}>
        <Mark size={36} />
        <h1 style={{ margin: '10px 0 4px', fontSize: '1.25rem', color: 'var(--mantine-color-text)' }}>Thank you</h1>
        <p>Your payment has been handed over. The merchant confirms it to you; you can close this page.</p>
      </section>
    </main>
  )
}
