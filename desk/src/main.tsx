import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem } from './api.ts'
import { wearTheme } from './kept.ts'
import { followKeys } from './keys.ts'
import { followLedger } from './live.ts'
import { router } from './routes.tsx'
import './styles.css'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What is shown changes when the reader asks for it; see news.ts.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => error instanceof Problem && error.status === 0 && failures < 2,
    },
  },
})

wearTheme()
followKeys()
followLedger()

createRoot(document.getElementById('desk') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
