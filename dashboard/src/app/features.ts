import * as account from '@/features/account/nav'
import * as approvals from '@/features/approvals/nav'
import * as compliance from '@/features/compliance/nav'
import * as developers from '@/features/developers/nav'
import * as disputes from '@/features/disputes/nav'
import * as home from '@/features/home/nav'
import * as reports from '@/features/reports/nav'
import * as transactions from '@/features/transactions/nav'
import * as users from '@/features/users/nav'

/** The menu, in its order. */
export const navigation = [
  home,
  users,
  transactions,
  approvals,
  compliance,
  disputes,
  reports,
  developers,
  account,
].flatMap(({ nav }) => nav)
