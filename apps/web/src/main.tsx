/** Starts the pages: language from the address, messages, then the router. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, resolutionsQuery } from './dataset/queries.ts';
import { basePathOf, languageOf } from './i18n/language.ts';
import { startMessages } from './i18n/start.ts';
import { makeRouter } from './router.tsx';
import './style/index.css';

const language = languageOf(location.pathname);
void queryClient.prefetchQuery(resolutionsQuery);
await startMessages(language);

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={makeRouter(basePathOf(language))} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
