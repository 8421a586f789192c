/** How long a reader waits for the dossier, an assessment on a date nobody asked for yet, and a download. */
import { withFolder } from './folder.ts';
import { ms, percentile, type Row, time } from './measure.ts';
import { withServer } from './server-process.ts';

const days = Array.from({ length: 300 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10));

async function p95(urls: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const url of urls) {
    times.push(
      await time(async () => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`${response.status} ${url}`);
        await response.arrayBuffer();
      }),
    );
  }
  return percentile(times, 0.95);
}

export async function bench(): Promise<Row[]> {
  const { value } = await withFolder((folder) =>
    withServer(`${folder}/data`, 8571, async (address) => {
      const base = `${address}/api/v1/resolutions/ben-tre-2024`;
      await p95(days.slice(0, 20).map((day) => `${base}/assessment?asKnownOn=${day.replace('2024', '2026')}`));
      return {
        dossier: await p95(days.slice(0, 100).map(() => base)),
        assessment: await p95(days.map((day) => `${base}/assessment?asKnownOn=${day}`)),
        csv: await p95(days.slice(0, 100).map((day) => `${base}/scorecard.csv?asKnownOn=${day}`)),
      };
    }),
  );
  const row = (work: string, taken: number): Row => ({ work, result: ms(taken), aim: '< 250 ms', holds: taken < 250 });
  return [
    row('scorecard: the whole dossier, p95 of 100', value.dossier),
    row('scorecard: an assessment on 300 days not asked for before, p95', value.assessment),
    row('scorecard as CSV on 100 days not asked for before, p95', value.csv),
  ];
}
