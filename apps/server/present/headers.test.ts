/** What every answer carries for the browser's safety, and what the server does not do at all. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start();
});

afterAll(() => server?.stop());

const addresses = ['/', '/khong-co', '/api/v1/me', '/api/v1/khong-co', '/errors/wire/not-found', '/assets/'];

describe.each(addresses)('%s', (address) => {
  it('is answered with a strict policy, its true type, and no word to other sites', async () => {
    const { headers } = await server.ask(address, { headers: { origin: 'https://other.example' } });
    const policy = headers.get('content-security-policy') ?? '';
    for (const directive of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy).toContain(directive);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-type')).toMatch(/charset=utf-8/i);
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
  });
});

it('knows no TRACE, and lists no folder', async () => {
  const { hostname, port } = new URL(server.running.address);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ hostname, port, method: 'TRACE', path: '/' }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBeGreaterThanOrEqual(400);
  expect((await server.ask('/assets/')).status).toBeGreaterThanOrEqual(400);
});

it('takes the address of the asker from nobody but a proxy on this machine', async () => {
  const answer = await server.ask('/api/v1/me', { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(((await answer.json()) as { demonstration: unknown[] }).demonstration).toEqual([]);
});
