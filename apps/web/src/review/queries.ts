/** What the desk keeps of the server's answers: asked anew each time the desk opens, kept by the session while it is open. */
import { queryOptions } from '@tanstack/react-query';
import { fetchComparison, fetchContinuity, fetchDesk, fetchSuggestions } from './api.ts';

export const deskQuery = (id: string) =>
  queryOptions({ queryKey: ['review', id], queryFn: () => fetchDesk(id), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });

export const suggestionsQuery = (id: string, part: string) =>
  queryOptions({ queryKey: ['review', id, 'suggestions', part], queryFn: () => fetchSuggestions(id, part) });

export const continuityQuery = (id: string, previous: string | undefined) =>
  queryOptions({ queryKey: ['continuity', id, previous ?? ''], queryFn: () => fetchContinuity(id, previous) });

export const comparisonQuery = (id: string, other: string) =>
  queryOptions({ queryKey: ['review', id, 'compare', other], queryFn: () => fetchComparison(id, other), gcTime: 0 });
