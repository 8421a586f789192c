/** Oversight: defects of a plan, explanations asked of agencies and what came of them, reminders. */
export * from './defects.ts';
export * from './explanation.ts';
export { oversightRefusals } from './refusals.ts';
export * from './reminders.ts';
export { sayReminder } from './say-reminder.ts';
