/** What can be counted while the server runs, in Prometheus's text form: requests, commands, connections, the event loop. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type CommandDone, commandChannel, type Store } from '@moc/store';
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { routeOf } from './request-log.ts';

/** Counts from now until the server closes. */
export function startMetrics(app: FastifyInstance, store: Store): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countRequests(app, registry);
  countCommands(app, registry);
  countConnections(store, registry);
  return registry;
}

function countRequests(app: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: 'moc_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    duration.observe({ method: request.method, route: routeOf(request), status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}

function countCommands(app: FastifyInstance, registry: Registry): void {
  const commands = new Counter({
    name: 'moc_commands_total',
    help: 'Commands carried out or refused, by kind; the outcome is "accepted" or the code of the refusal',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  });
  const count = (message: unknown) => {
    const { kind, refused } = message as CommandDone;
    commands.inc({ kind, outcome: refused ?? 'accepted' });
  };
  subscribe(commandChannel, count);
  app.addHook('onClose', async () => void unsubscribe(commandChannel, count));
}

function countConnections({ pool, tenantPool }: Store, registry: Registry): void {
  new Gauge({
    name: 'moc_database_connections',
    help: 'Connections of the pools to the database, and requests waiting for one',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [name, one] of [['system', pool] as const, ['tenants', tenantPool] as const]) {
        this.set({ pool: name, state: 'idle' }, one.idleCount);
        this.set({ pool: name, state: 'busy' }, one.totalCount - one.idleCount);
        this.set({ pool: name, state: 'waiting' }, one.waitingCount);
      }
    },
  });
}
