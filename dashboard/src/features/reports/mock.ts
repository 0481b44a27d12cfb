import { type Report } from '@/api/model'
import { HttpResponse, http } from 'msw'
import { listed, merchantApi, type Mock } from '@/mock/contract'
import { DAY, type World } from '@/mock/world'

function seed(world: World): void {
  const report = (Tag: string, ReportType: Report['ReportType'], age: number, Status: Report['Status']) => {
    const at = world.start - age
    world.reports.push({
      Id: world.idAt('report', at),
      Tag,
      CreationDate: at,
      ReportType,
      Status,
      ReportDate: Status === 'PENDING' ? null : at + 20,
      CallbackURL: null,
      DownloadFormat: 'CSV',
      DownloadURL: Status === 'READY_FOR_DOWNLOAD' ? '/mock/report.csv' : null,
      Sort: 'CreationDate:DESC',
      Preview: false,
      Filters: { AfterDate: at - 30 * DAY, BeforeDate: at },
      Columns: ['Id'],
      ResultCode: Status === 'FAILED' ? '809001' : '000000',
      ResultMessage: Status === 'FAILED' ? 'The report could not be made' : 'Success',
    })
  }
  report('October closing', 'TRANSACTIONS', 20 * DAY, 'EXPIRED')
  report('Balances of sellers', 'WALLETS', 9 * DAY, 'EXPIRED')
  report('Failed payouts', 'TRANSACTIONS', 6 * DAY, 'FAILED')
  report('Week 46', 'TRANSACTIONS', 5 * 3600, 'READY_FOR_DOWNLOAD')
}

/** A report is ready five seconds after it was asked for. */
function finish(world: World): void {
  for (const r of world.reports)
    if (r.Status === 'PENDING' && r.CreationDate < world.now() - 5)
      Object.assign(r, {
        Status: 'READY_FOR_DOWNLOAD',
        ReportDate: world.now(),
        DownloadURL: '/mock/report.csv',
        ResultCode: '000000',
        ResultMessage: 'Success',
      })
}

export const mock: Mock = {
  seed,
  handlers: (world) => {
    const api = merchantApi(world)
    return [
      api.get('/reports', ({ query }) => {
        finish(world)
        return listed(world.reports, query)
      }),
      api.post('/reports/:type', ({ params, body }) => {
        const report = {
          ...world.created('report', body),
          ReportType: (params['type'] ?? '').toUpperCase(),
          Status: 'PENDING',
          ReportDate: null,
          DownloadFormat: 'CSV',
          DownloadURL: null,
          Sort: String(body['Sort']),
          Preview: body['Preview'] === true,
          Filters: body['Filters'],
          Columns: body['Columns'],
          ResultCode: null,
          ResultMessage: null,
        } as Report
        world.reports.push(report)
        return report
      }),
      http.get('*/mock/report.csv', () =>
        HttpResponse.text('Id\r\n', {
          headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename=report.csv' },
        }),
      ),
    ]
  },
}
