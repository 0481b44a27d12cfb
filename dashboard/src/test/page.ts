/** What the specs of pages do over and over. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { type MockApi } from '@/app/mock'
import { renderApp } from './app'
import { empty, refused } from './server'

/** The page says in plain words what went wrong with the call it lives on, and offers another try where one may help. */
export function tellsWhatIsWrong(at: string, path: string) {
  it.each([
    [403, 'You do not have access', false],
    [503, 'Temporarily unavailable', true],
  ])('tells of %i: %s', async (status, title, again) => {
    renderApp(at, { overrides: [refused('get', path, status, { Id: 'ref-77#1' })] })
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: title })).toBeInTheDocument()
    expect(within(alert).getByText('ref-77#1')).toBeInTheDocument()
    expect(within(alert).queryAllByRole('button', { name: 'Try again' })).toHaveLength(again ? 1 : 0)
  })
}

export function saysWhenEmpty(at: string, path: string, title: string) {
  it('says that there is nothing yet', async () => {
    renderApp(at, { overrides: [empty(path)] })
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument()
  })
}

/** Turning the page writes it into the address and asks the API for it. */
export function turnsPages(at: string, label: string, path: string) {
  it('turns its pages, in the address as on the screen', async () => {
    const { api, router } = renderApp(at)
    const table = await screen.findByRole('region', { name: label })
    await waitFor(() => expect(within(table).getAllByRole('row').length).toBe(11))
    await userEvent.setup().click(screen.getByRole('button', { name: 'Next page' }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ page: '2', per_page: '10' }))
    await waitFor(() => expect(screen.getByRole('navigation', { name: 'Pages' })).toHaveTextContent('11–'))
    expect(api.world.log.filter((c) => c.path.toLowerCase() === path.toLowerCase()).at(-1)?.query).toMatchObject({
      page: '2',
      per_page: '10',
    })
  })
}

/** A person who may only read sees the page, and none of these controls. */
export function hidesFromReaders(
  at: string,
  permissions: string[],
  content: string | RegExp,
  controls: (string | RegExp)[],
) {
  it('offers a person who may only read nothing to change', async () => {
    renderApp(at, { permissions })
    expect((await screen.findAllByText(content)).length).toBeGreaterThan(0)
    for (const name of controls) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  })
}

/** Presses a button of the page and gives the form that it opens. */
export async function openForm(at: string, button: string | RegExp, options: Parameters<typeof renderApp>[1] = {}) {
  const { api, router } = renderApp(at, options)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: button }))
  return { api, router, user, dialog: await screen.findByRole('dialog') }
}

/** Chooses an option of a select by its label, as a person does. */
export async function choose(user: UserEvent, dialog: HTMLElement, label: string | RegExp, option: string | RegExp) {
  const input = within(dialog)
    .getAllByLabelText(label)
    .find((e) => e.tagName === 'INPUT') as HTMLElement
  await user.click(input)
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '') as HTMLElement
  await user.click(within(list).getByRole('option', { name: option, hidden: true }))
}

/** A second press is taken only after the time of a double click. */
export const afterADoubleClick = () => new Promise((resolve) => setTimeout(resolve, 450))

export const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

/** What the page asked the API for last, at a path. */
export async function asked(api: MockApi, path: string): Promise<Record<string, string>> {
  const calls = () => api.world.log.filter((c) => c.method === 'GET' && c.path.toLowerCase() === path.toLowerCase())
  await waitFor(() => expect(calls()).not.toHaveLength(0))
  return calls().at(-1)?.query ?? {}
}

/** The query string of the address, as it stands there. */
export const addressOf = (router: ReturnType<typeof renderApp>['router']) =>
  Object.fromEntries(new URLSearchParams(router.state.location.searchStr))
