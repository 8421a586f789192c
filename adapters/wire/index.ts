/** What the API sends and takes, as schemas shared by server, web and command line; each is checked by the compiler against the domain's own type. */
export * from './account.ts';
export * from './assessment.ts';
export * from './dataset.ts';
export * from './explanation.ts';
export * from './imports.ts';
export * from './lint.ts';
export * from './observation.ts';
export * from './plan.ts';
export * from './problem.ts';
export * from './refusals.ts';
export * from './requests.ts';
export * from './resolution.ts';
export * from './review.ts';
export * from './values.ts';
