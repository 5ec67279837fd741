/** Starts the desk in the browser. */
import './style/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeRouter } from './app/router.tsx';
import { EditsProvider } from './edits/edits-context.tsx';

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: 1, refetchOnWindowFocus: true } },
});

const router = makeRouter();

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <EditsProvider>
        <RouterProvider router={router} />
      </EditsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
