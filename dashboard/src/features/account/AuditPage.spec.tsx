import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/app'
import { asked, saysWhenEmpty, tellsWhatIsWrong, turnsPages } from '@/test/page'
import { actionName } from '@/domain/history/labels'

describe('the audit trail', () => {
  tellsWhatIsWrong('/account/audit', '/audit')
  saysWhenEmpty('/account/audit', '/audit', 'No entry')
  turnsPages('/account/audit?per_page=10', 'Audit trail', '/audit')

  it('says who did what, and what it changed', async () => {
    renderApp('/account/audit?Service=webhook')
    const table = await screen.findByRole('region', { name: 'Audit trail' })
    await userEvent.setup().click((await within(table).findAllByRole('button', { name: 'Details' }))[0] as HTMLElement)
    const changes = await screen.findByRole('table', { name: 'Changes' })
    expect(within(changes).getByText('DISABLED')).toBeInTheDocument()
  })

  it('says that nothing was tampered with', async () => {
    renderApp('/account/audit')
    expect(await screen.findByText('Nothing was changed or taken out.')).toBeInTheDocument()
  })

  it('asks for what the filters say, and exports the same', async () => {
    const { api } = renderApp('/account/audit?Service=webhook,wallet&ActorType=STAFF&ResourceId=hook_1')
    expect(await asked(api, '/audit')).toMatchObject({
      Service: 'webhook,wallet',
      ActorType: 'STAFF',
      ResourceId: 'hook_1',
      Sort: 'CreationDate:DESC',
    })
    expect(await screen.findByRole('link', { name: 'Export' })).toHaveAttribute(
      'href',
      expect.stringContaining('/audit/export?Service=webhook%2Cwallet&ActorType=STAFF&ResourceId=hook_1'),
    )
  })

  it('names actions in words', () => {
    expect(actionName('PAYIN_CREATED')).toBe('Pay-in created')
    expect(actionName('HOOK_SECRET_ROTATED')).toBe('Hook secret rotated')
  })
})
