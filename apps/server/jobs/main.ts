/**
 * A worker of its own, beside the server or on another machine: `node apps/server/jobs/main.ts [task …]`. The tasks named are asked
 * for at once. It reads DATABASE_URL, SMTP_URL with MAIL_FROM, and MOC_ORIGIN, as the server does.
 */
import { openStore } from '@moc/store';
import { today } from '../clock.ts';
import { decodeConfiguration } from '../configuration.ts';
import { openMailer } from '../mail/mailer.ts';
import { sayRefusal } from '../present/words.ts';
import { startJobs } from './index.ts';
import { siteFrom } from './site.ts';

const { databaseUrl, mail, origin, host, port } = decodeConfiguration(process.env);
if (databaseUrl === undefined) {
  console.error('Đặt DATABASE_URL: tiến trình chạy việc nền dùng cơ sở dữ liệu của máy chủ. / Set DATABASE_URL: a worker uses the server’s database.');
  process.exit(1);
}
const opened = await openStore({ databaseUrl });
if (!opened.ok) {
  console.error(opened.refusals.map((refusal) => Object.values(sayRefusal(refusal)).join('\n  ')).join('\n'));
  process.exit(1);
}
const store = opened.value;
const mailer = openMailer(mail);
const jobs = await startJobs({ store, mailer, today, site: siteFrom(origin, host, port) });
for (const task of process.argv.slice(2)) await jobs.ask(task as Parameters<typeof jobs.ask>[0]);
console.log('working');
await new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
});
await jobs.stop();
await mailer.close();
await store.close();
