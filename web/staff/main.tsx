import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applySettings } from '../kit/settings.ts'
import { Framed, Root } from './app.tsx'
import { knowPages } from './frame/pages.ts'
import { makeRouter } from './frame/router.tsx'
import { pages } from './routes.tsx'

applySettings()
knowPages(pages)

const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: 1, refetchOnWindowFocus: true } } })
const router = makeRouter(pages, { Framed, Root })
const element = document.getElementById('app')
if (element) createRoot(element).render(<StrictMode><QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider></StrictMode>)
