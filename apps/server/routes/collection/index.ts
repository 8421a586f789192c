/** Collecting figures: what is due, sending, drafts, approving, the statistician's word, evidence files, what reporting costs, and all of it from above. */
import { now } from '../../clock.ts';
import { Serving } from '../../collecting/serving.ts';
import type { Api, ServerContext } from '../../context.ts';
import { addApprovals } from './approvals.ts';
import { addCosts } from './costs.ts';
import { addDisagreements } from './disagreements.ts';
import { addDrafts } from './drafts.ts';
import { addEvidence } from './evidence.ts';
import { addFigureRequests } from './figure-requests.ts';
import { addMyUpdates } from './my-updates.ts';
import { addOverview } from './overview.ts';
import { addSubmissions } from './submissions.ts';
import { addVerifications } from './verifications.ts';
import { addWorkbooks } from './workbooks.ts';

export function addCollectionRoutes(api: Api, context: ServerContext): void {
  const serving = new Serving(context.store, () => now().getTime());
  addFigureRequests(api, context);
  addMyUpdates(api, context, serving);
  addWorkbooks(api, context, serving);
  addSubmissions(api, context);
  addDrafts(api, context);
  addApprovals(api, context, serving);
  addVerifications(api, context);
  addDisagreements(api, context);
  addEvidence(api, context);
  addCosts(api, context);
  addOverview(api, context);
}
