/** The server of the bench, a process of its own so that it can be killed: `node server.ts DATABASE_URL PORT DAY`. */
import { type Day, day } from '@moc/domain/values';
import { startServer } from '@moc/server';
import { openStore } from '@moc/store';
import { secret } from './secret.ts';

const [databaseUrl = '', port = '', on = ''] = process.argv.slice(2);
const opened = await openStore({ databaseUrl });
if (!opened.ok) throw new Error(opened.refusals[0].code);
const today: Day = day(on);
// Everybody comes from one address here; a province's people do not, and each person is bounded by the session.
const limits = { signIn: 1_000_000, write: 1_000_000, read: 1_000_000 };
await startServer({ store: opened.value, host: '127.0.0.1', port: Number(port), secret, pagesFolder: '/nonexistent', today: () => today, limits });
console.log('listening');
