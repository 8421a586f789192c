/** The linter with figures: which ones it is given, and what a public view keeps to itself. */
import { effectRules } from '@moc/facts';
import { describe, expect, it } from 'vitest';
import { readExampleDossier } from '../testing/example.ts';
import { day } from '../values/index.ts';
import { lintDossier, publicView } from './index.ts';

const dossier = readExampleDossier();
const lint = (asKnownOn: string, of = dossier) => lintDossier(of, day(asKnownOn), effectRules);

describe('the real example', () => {
  it('holds the implied base against the figure of the year before, once it was published', () => {
    const found = lint('2025-06-01').find(({ code }) => code === 'lint/implied-base-differs');
    expect(found?.arithmetic.map(({ vi }) => vi)).toEqual(['2,25 + 0,25 = 2,50', '2,63 − 2,50 = 0,13']);
    expect(found?.parameters).toMatchObject({ year: 2023, known: '2.63 percent', gap: '0.13' });
    expect(lint('2023-12-07').map(({ code }) => code)).toContain('lint/implied-base');
  });

  it('keeps the name of a finding when figures come', () => {
    const names = (on: string) => lint(on).map(({ id }) => id.replace('lint/implied-base-differs', 'lint/implied-base'));
    expect(names('2025-06-01')).toEqual(names('2023-12-07'));
  });

  it('says nothing in public that it does not say inside, and nothing of what is withheld', () => {
    const view = publicView(dossier);
    const [whole, open] = [lint('2025-06-01'), lint('2025-06-01', view)];
    expect(view.withheld.length).toBeGreaterThan(0);
    expect(open.every(({ id }) => whole.some((finding) => finding.id === id))).toBe(true);
    for (const { addresses } of open) for (const address of addresses) expect(view.withheld).not.toContain(address);
  });
});
