/** What the pages keep in memory of the server's answers, and for how long. */
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { AnswerProblem, chooseMembership, fetchDossier, fetchFindings, fetchLint, fetchMe, fetchResolutions } from './api.ts';

/** Answers refused for a reason are not asked again; a broken line is, twice. */
const retry = (count: number, failure: Error): boolean => !(failure instanceof AnswerProblem) && count < 2;

export const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry, refetchOnWindowFocus: false } } });

export const resolutionsQuery = queryOptions({ queryKey: ['resolutions'], queryFn: fetchResolutions });

export const dossierQuery = (id: string) => queryOptions({ queryKey: ['dossier', id], queryFn: () => fetchDossier(id) });

/** What the linter finds today, with the answers people gave. */
export const lintQuery = (id: string) => queryOptions({ queryKey: ['lint', id], queryFn: () => fetchLint(id) });

/** Figures that do not agree, as known on a day, with the answers people gave. */
export const findingsQuery = (id: string, asKnownOn: string) =>
  queryOptions({ queryKey: ['findings', id, asKnownOn], queryFn: () => fetchFindings(id, asKnownOn) });

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: fetchMe });

/** Somebody else sits there from now on: nothing that was answered to the one before is shown again. */
export async function forgetAnswers(client: QueryClient): Promise<void> {
  chooseMembership(undefined);
  await client.resetQueries();
}
