import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app/global.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { sessionQuery } from '@/api/sessionQuery'
import { Providers } from './app/Providers'
import { makeQueryClient } from './app/queryClient'
import { makeRouter } from './app/routes'

const queryClient = makeQueryClient()
// Asked for before the first render, so that the shell and the session arrive together.
if (!['/paid', '/stepped-up'].includes(window.location.pathname)) void queryClient.prefetchQuery(sessionQuery)

const root = document.getElementById('root')
if (!root) throw new Error('No #root')
createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={makeRouter(queryClient)} />
    </Providers>
  </StrictMode>,
)
