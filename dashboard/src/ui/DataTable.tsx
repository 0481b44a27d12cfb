import { Button, NativeSelect, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { Link, useNavigate } from '@tanstack/react-router'
import { type MouseEvent, type ReactNode, useMemo } from 'react'
import { type Page } from '@/api/http'
import { type SortOrder } from '@/lib/search'
import { EmptyState, ErrorState } from './basics'

export interface Column<T> {
  id: string
  header: string
  cell: (row: T) => ReactNode
  /** The cell's text in an export; a column without it is left out. */
  csv?: (row: T) => string
  align?: 'right'
  wrap?: boolean
  sortable?: boolean
}

export interface Paging {
  page: number
  perPage: number
  onChange: (next: { page?: number; per_page?: number }) => void
}

interface Props<T> {
  label: string
  columns: Column<T>[]
  data: Page<T> | undefined
  error: unknown
  onRetry?: () => void
  rowKey: (row: T) => string
  /** Path the row opens. */
  href?: ((row: T) => string) | undefined
  /** The row on a phone: a first line of what and how much, a second of details. */
  narrow: (row: T) => { l1: [ReactNode, ReactNode]; l2: [ReactNode, ReactNode] }
  hidden?: readonly string[]
  empty: ReactNode
  paging?: Paging
  sort?: { value: SortOrder; onChange: (value: SortOrder) => void }
  muted?: (row: T) => boolean
  rowsWhileLoading?: number
}

const features = tableFeatures({ columnVisibilityFeature })
const NO_ROWS: never[] = []

/**
 * A dense table on a wide page, a list of cards on a phone. The whole row can be clicked; for the keyboard and screen
 * readers its first cell is the link.
 */
export function DataTable<T extends object>(props: Props<T>) {
  const { columns, data, error, rowKey, href, hidden, paging, sort } = props
  const narrow = useMediaQuery('(max-width: 820px)', window.matchMedia?.('(max-width: 820px)').matches ?? false)
  const navigate = useNavigate()

  const tableColumns = useMemo(() => {
    const helper = createColumnHelper<typeof features, T>()
    return helper.columns(
      columns.map((column) =>
        helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) }),
      ),
    )
  }, [columns])
  const columnVisibility = useMemo(() => Object.fromEntries((hidden ?? []).map((id) => [id, false])), [hidden])
  const table = useTable({
    features,
    columns: tableColumns,
    data: data?.items ?? (NO_ROWS as T[]),
    state: { columnVisibility },
    getRowId: rowKey,
  })
  const byId = useMemo(() => new Map(columns.map((c) => [c.id, c])), [columns])

  if (error && !data) return <ErrorState error={error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
  if (data && data.items.length === 0 && (paging?.page ?? 1) <= 1) return <>{props.empty}</>

  const loading = !data
  const rows = table.getRowModel().rows

  if (narrow) {
    return (
      <>
        <ul className="cards" aria-label={props.label} aria-busy={loading}>
          {loading
            ? Array.from({ length: 5 }, (_, i) => (
                <li key={i}>
                  <div className="rowcard">
                    <Skeleton h={14} w="70%" mb={8} />
                    <Skeleton h={10} w="45%" />
                  </div>
                </li>
              ))
            : data.items.map((row) => {
                const { l1, l2 } = props.narrow(row)
                const body = (
                  <>
                    <div className="l1">
                      <span>{l1[0]}</span>
                      <span>{l1[1]}</span>
                    </div>
                    <div className="l2">
                      <span>{l2[0]}</span>
                      <span>{l2[1]}</span>
                    </div>
                  </>
                )
                return (
                  <li key={rowKey(row)}>
                    {href ? (
                      <Link to={href(row)} className="rowcard">
                        {body}
                      </Link>
                    ) : (
                      <div className="rowcard">{body}</div>
                    )}
                  </li>
                )
              })}
        </ul>
        {paging && data && <Pager paging={paging} data={data} />}
      </>
    )
  }

  const open = (event: MouseEvent<HTMLTableRowElement>, row: T) => {
    if (!href) return
    if ((event.target as HTMLElement).closest('a, button, input, label, [role="menu"]')) return
    if (window.getSelection()?.toString()) return
    const to = href(row)
    if (event.metaKey || event.ctrlKey) window.open(to, '_blank', 'noopener')
    else void navigate({ to })
  }

  return (
    <>
      <div className="table-wrap" role="region" aria-label={props.label} tabIndex={0}>
        <table className="table" aria-busy={loading}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const column = byId.get(header.id)
                  const descending = sort?.value !== 'CreationDate:ASC'
                  const sortable = column?.sortable && sort
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      className={column?.align}
                      aria-sort={sortable ? (descending ? 'descending' : 'ascending') : undefined}
                    >
                      {sortable ? (
                        <button
                          type="button"
                          className="sort"
                          onClick={() => sort.onChange(descending ? 'CreationDate:ASC' : 'CreationDate:DESC')}
                        >
                          {column.header}
                          {descending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />}
                        </button>
                      ) : column?.header === '' ? (
                        <span className="visually-hidden">Actions</span>
                      ) : (
                        <table.FlexRender header={header} />
                      )}
                    </th>
                  )
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {loading
              ? Array.from({ length: props.rowsWhileLoading ?? 8 }, (_, i) => (
                  <tr key={i}>
                    {table.getVisibleLeafColumns().map((column, j) => (
                      <td key={column.id}>
                        <Skeleton h={12} w={[120, 90, 140, 70, 100][(i + j) % 5] ?? 100} maw="100%" />
                      </td>
                    ))}
                  </tr>
                ))
              : rows.map((row) => (
                  <tr
                    key={row.id}
                    className={`${href ? 'open' : ''} ${props.muted?.(row.original) ? 'old' : ''}`}
                    onClick={(event) => open(event, row.original)}
                  >
                    {row.getVisibleCells().map((cell, index) => {
                      const column = byId.get(cell.column.id)
                      const content = <table.FlexRender cell={cell} />
                      return (
                        <td key={cell.id} className={`${column?.align ?? ''} ${column?.wrap ? 'wrap' : ''}`}>
                          {index === 0 && href ? (
                            <Link to={href(row.original)} className="row">
                              {content}
                            </Link>
                          ) : (
                            content
                          )}
                        </td>
                      )
                    })}
                  </tr>
                ))}
          </tbody>
        </table>
      </div>
      {paging && data && <Pager paging={paging} data={data} />}
    </>
  )
}

function Pager({ paging, data }: { paging: Paging; data: Page<unknown> }) {
  const first = data.items.length === 0 ? 0 : (paging.page - 1) * paging.perPage + 1
  const last = first === 0 ? 0 : first + data.items.length - 1
  if (data.total <= 10 && paging.page === 1) {
    return (
      <div className="table-foot">
        <span className="num">
          {data.total} {data.total === 1 ? 'item' : 'items'}
        </span>
      </div>
    )
  }
  return (
    <nav className="table-foot" aria-label="Pages">
      <span className="num">
        {first}–{last} of {data.total}
      </span>
      <span style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
        <NativeSelect
          size="xs"
          aria-label="Rows per page"
          value={String(paging.perPage)}
          data={[10, 25, 50, 100].map((n) => ({ value: String(n), label: `${n} rows` }))}
          onChange={(event) => paging.onChange({ page: 1, per_page: Number(event.currentTarget.value) })}
        />
        <Button
          variant="default"
          size="xs"
          px={8}
          aria-label="Previous page"
          disabled={paging.page <= 1}
          onClick={() => paging.onChange({ page: paging.page - 1 })}
        >
          <IconChevronLeft size={15} aria-hidden />
        </Button>
        <Button
          variant="default"
          size="xs"
          px={8}
          aria-label="Next page"
          disabled={paging.page >= data.pages}
          onClick={() => paging.onChange({ page: paging.page + 1 })}
        >
          <IconChevronRight size={15} aria-hidden />
        </Button>
      </span>
    </nav>
  )
}

export function TableEmpty({ title, children }: { title: string; children?: ReactNode }) {
  return <EmptyState title={title}>{children}</EmptyState>
}
