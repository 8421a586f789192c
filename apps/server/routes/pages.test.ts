/** The pages as they are served: which addresses exist, how long each file may be kept, and nothing outside the folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, id } from '../testing/example-server.ts';

let server: ExampleServer;
let pages: string;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'moc-pages-'));
  await mkdir(join(pages, 'dist', 'assets'), { recursive: true });
  await writeFile(join(pages, 'dist', 'index.html'), '<!doctype html><title>Mốc</title>');
  await writeFile(join(pages, 'dist', 'assets', 'app-1a2b3c.js'), 'export {};');
  await writeFile(join(pages, 'secret.txt'), 'không ai được đọc');
  server = await ExampleServer.start({ pagesFolder: join(pages, 'dist') });
});

afterAll(async () => {
  await server?.stop();
  await rm(pages, { recursive: true, force: true });
});

const html = { headers: { accept: 'text/html' } };

describe('pages', () => {
  it.each([
    '/',
    `/nghi-quyet/${id}`,
    `/bang-chi-tieu/${id}?nhom=1`,
    `/chi-tieu/${id}/dieu-2.khoan-2.diem-%C4%91`,
    `/doi-chieu/${id}`,
    `/nhap-so-lieu/${id}`,
    '/dang-nhap',
    '/thiet-lap?token=x',
    '/en',
    `/en/nghi-quyet/${id}`,
  ])('%s is a page', async (path) => {
    const answer = await server.ask(path, html);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('tell the browser at once which data it will need', async () => {
    for (const path of ['/', `/nghi-quyet/${id}`]) {
      expect((await server.ask(path, html)).headers.get('link')).toBe(`</api/v1/resolutions/${id}>; rel=preload; as=fetch; crossorigin`);
    }
  });

  it('say so themselves where there is no such page', async () => {
    const answer = await server.ask('/khong-co-trang-nay', html);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect((await server.ask('/khong-co.json', { headers: { accept: 'application/json' } })).headers.get('content-type')).toContain('problem+json');
  });

  it('have parts that may be kept for good', async () => {
    const answer = await server.ask('/assets/app-1a2b3c.js');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await server.ask('/assets/gone-000000.js')).status).toBe(404);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '//secret.txt'])('do not lead outside: %s', async (path) => {
    const answer = await server.ask(path);
    expect(await answer.text()).not.toContain('không ai');
  });
});
