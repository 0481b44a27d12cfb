import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/api/errors'
import { renderPart } from '@/test/part'
import { type Column, DataTable } from './DataTable'

interface Row {
  id: string
  name: string
}

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', cell: (r) => r.name },
  { id: 'created', header: 'Created', sortable: true, cell: () => 'today' },
  { id: 'id', header: 'Id', cell: (r) => <button type="button">Copy {r.id}</button> },
]
const rows = (n: number, from = 1): Row[] =>
  Array.from({ length: n }, (_, i) => ({ id: `x_${from + i}`, name: `Row ${from + i}` }))
const page = (items: Row[], total = items.length, pages = 1) => ({ items, total, pages })

type Props = Partial<Parameters<typeof DataTable<Row>>[0]>
const table = (props: Props) => (
  <DataTable
    label="Things"
    columns={columns}
    data={page(rows(2))}
    error={null}
    rowKey={(r: Row) => r.id}
    narrow={(r: Row) => ({ l1: [r.name, 'first'], l2: ['second', r.id] })}
    empty={<p>Nothing here</p>}
    {...props}
  />
)
const aPhone = () =>
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: true,
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))

describe('a table', () => {
  it('has a row for each thing and a heading for each column', async () => {
    renderPart(table({}))
    const region = await screen.findByRole('region', { name: 'Things' })
    expect(within(region).getAllByRole('row')).toHaveLength(3)
    expect(within(region).getByRole('columnheader', { name: 'Name' })).toBeInTheDocument()
  })

  it('leaves out the columns that are hidden', async () => {
    renderPart(table({ hidden: ['created'] }))
    await screen.findByRole('region', { name: 'Things' })
    expect(screen.queryByRole('columnheader', { name: 'Created' })).not.toBeInTheDocument()
  })

  it('shows as many bare rows as asked for while it loads', async () => {
    renderPart(table({ data: undefined, rowsWhileLoading: 3 }))
    expect(await screen.findAllByRole('row')).toHaveLength(4)
    expect(screen.queryByText('Nothing here')).not.toBeInTheDocument()
  })

  it('says that there is nothing instead of an empty table', async () => {
    renderPart(table({ data: page([]) }))
    expect(await screen.findByText('Nothing here')).toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('says what is wrong, and tries again', async () => {
    const onRetry = vi.fn()
    const { user } = renderPart(table({ data: undefined, error: new ApiError(503, {}), onRetry }))
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('keeps what it has when a later look fails', async () => {
    renderPart(table({ error: new ApiError(503, {}) }))
    expect(await screen.findByText('Row 1')).toBeInTheDocument()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('a row', () => {
  const href = (r: Row) => `/things/${r.id}`

  it('is a link in its first cell', async () => {
    renderPart(table({ href }))
    expect(await screen.findByRole('link', { name: 'Row 2' })).toHaveAttribute('href', '/things/x_2')
    expect(screen.getAllByRole('link')).toHaveLength(2)
  })

  it('opens by a press anywhere in it', async () => {
    const { router, user } = renderPart(table({ href }))
    await user.click((await screen.findAllByText('today'))[1] as HTMLElement)
    await waitFor(() => expect(router.state.location.pathname).toBe('/things/x_2'))
  })

  it('does not open by a press on a button in it', async () => {
    const { router, user } = renderPart(table({ href }))
    await user.click(await screen.findByRole('button', { name: 'Copy x_1' }))
    expect(router.state.location.pathname).toBe('/')
  })

  it('opens in another window with the control key', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const { router, user } = renderPart(table({ href }))
    const cell = (await screen.findAllByText('today'))[0] as HTMLElement
    await user.keyboard('{Control>}')
    await user.click(cell)
    expect(open).toHaveBeenCalledWith('/things/x_1', '_blank', 'noopener')
    expect(router.state.location.pathname).toBe('/')
    open.mockRestore()
  })

  it('that leads nowhere is no link', async () => {
    const { router, user } = renderPart(table({}))
    await user.click(await screen.findByText('Row 1'))
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(router.state.location.pathname).toBe('/')
  })
})

describe('the order of a table', () => {
  it.each([
    ['CreationDate:DESC', 'descending', 'CreationDate:ASC'],
    ['CreationDate:ASC', 'ascending', 'CreationDate:DESC'],
  ] as const)('%s is told as %s, and turns to %s', async (value, told, next) => {
    const onChange = vi.fn()
    const { user } = renderPart(table({ sort: { value, onChange } }))
    expect(await screen.findByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', told)
    await user.click(screen.getByRole('button', { name: 'Created' }))
    expect(onChange).toHaveBeenCalledWith(next)
  })
})

describe('the pages of a table', () => {
  const paging = (p: number, perPage = 10) => ({ page: p, perPage, onChange: vi.fn() })

  it('are counted from one', async () => {
    renderPart(table({ data: page(rows(5, 21), 25, 3), paging: paging(3) }))
    expect(await screen.findByRole('navigation', { name: 'Pages' })).toHaveTextContent('21–25 of 25')
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled()
  })

  it('are turned backwards and forwards', async () => {
    const pages = paging(2)
    const { user } = renderPart(table({ data: page(rows(10, 11), 25, 3), paging: pages }))
    await user.click(await screen.findByRole('button', { name: 'Previous page' }))
    await user.click(screen.getByRole('button', { name: 'Next page' }))
    expect(pages.onChange.mock.calls).toEqual([[{ page: 1 }], [{ page: 3 }]])
  })

  it('begin anew with another number of rows', async () => {
    const pages = paging(2)
    const { user } = renderPart(table({ data: page(rows(10, 11), 25, 3), paging: pages }))
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Rows per page' }), '50')
    expect(pages.onChange).toHaveBeenCalledWith({ page: 1, per_page: 50 })
  })

  it.each([
    [1, '1 item'],
    [10, '10 items'],
  ])('of %i things are one, with %s', async (n, text) => {
    renderPart(table({ data: page(rows(n)), paging: paging(1, 25) }))
    expect(await screen.findByText(text)).toBeInTheDocument()
    expect(screen.queryByRole('navigation', { name: 'Pages' })).not.toBeInTheDocument()
  })

  it('lead back from one that does not exist', async () => {
    renderPart(table({ data: page([], 25, 3), paging: paging(9) }))
    expect(await screen.findByRole('navigation', { name: 'Pages' })).toHaveTextContent('0–0 of 25')
    expect(screen.getByRole('button', { name: 'Previous page' })).toBeEnabled()
    expect(screen.queryByText('Nothing here')).not.toBeInTheDocument()
  })
})

describe('a list on a phone', () => {
  it('has a card for each thing, which is the link', async () => {
    aPhone()
    renderPart(table({ href: (r) => `/things/${r.id}` }))
    const list = await screen.findByRole('list', { name: 'Things' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(2)
    expect(within(list).getByRole('link', { name: /Row 1/ })).toHaveAttribute('href', '/things/x_1')
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('is busy while it loads', async () => {
    aPhone()
    renderPart(table({ data: undefined }))
    expect(await screen.findByRole('list', { name: 'Things' })).toHaveAttribute('aria-busy', 'true')
  })
})
