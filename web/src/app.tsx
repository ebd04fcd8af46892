import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ApiProblem } from './api/client.ts'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { fetched, usePreloaded } from './frame/fetched.tsx'
import { useNotices } from './notices.ts'
import { router } from './routes.tsx'
import { theme, variables } from './theme.ts'

/** A refusal stays a refusal: only what may be the network's fault is tried again. */
const isWorthRetrying = (failures: number, error: Error) =>
  failures < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500)

const client = new QueryClient({
  defaultOptions: {
    // The server may be this machine: what the browser thinks of its network is no reason not to ask.
    queries: { networkMode: 'always', retry: isWorthRetrying, refetchOnWindowFocus: true, staleTime: 5_000 },
    // A change is sent now or refused now: none is kept back and sent later without a word.
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Everything the page stands in. */
export const App = () => (
  <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Notices />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ErrorBoundary>
  </MantineProvider>
)

const NoticeStack = fetched(() => import('./frame/notice-stack.tsx'), 'NoticeStack')

/** Nothing until there is something to tell. */
function Notices() {
  usePreloaded(NoticeStack)
  return useNotices().hasAny && <NoticeStack />
}
