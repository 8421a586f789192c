/** Chromium for the tests of one file: pages that remember whatever a careful reader must never meet. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestServer } from './server.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const openingLines = ['Đang mở…', 'Opening…'];

/** Long on a busy machine, short enough that what never comes does not hold up the others. */
const patience = 12_000;

export interface Visit extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
}

/** One reader: a context of their own, and what went wrong while they read. */
export class Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions, breaches of the content security policy. */
  readonly complaints: string[] = [];
  /** Addresses of another origin that the pages asked for. */
  readonly strangers: string[] = [];
  readonly #server: TestServer;

  constructor(page: Page, server: TestServer) {
    this.page = page;
    this.context = page.context();
    this.#server = server;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    // Caught from the start: a catch asked for together with the key that opens the dialog can come too late.
    page.on('filechooser', () => undefined);
    page.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${server.address}/`)) this.strangers.push(request.url());
    });
  }

  /** Opens an address of the server and waits until its data are drawn. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.#server.address + path);
    await this.settle();
  }

  /** Until the page stands: not the line that says it is being opened, and in its own faces. */
  async settle(): Promise<void> {
    await this.page.waitForFunction((opening) => {
      const head = document.querySelector('main#content h1')?.textContent?.trim() ?? '';
      return head !== '' && !opening.includes(head);
    }, openingLines);
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** No complaint in the console, no question to a stranger since the last time. */
  expectNothingAmiss(): void {
    const [complaints, strangers] = [this.complaints.splice(0), this.strangers.splice(0)];
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

export class TestBrowser {
  readonly #browser: Browser;
  readonly #server: TestServer;

  private constructor(browser: Browser, server: TestServer) {
    this.#browser = browser;
    this.#server = server;
  }

  static async start(server: TestServer): Promise<TestBrowser> {
    return new TestBrowser(await chromium.launch({ executablePath, args }), server);
  }

  async read({ width = 1440, height = 900, ...options }: Visit = {}): Promise<Reader> {
    const context = await this.#browser.newContext({ viewport: { width, height }, locale: 'vi-VN', colorScheme: 'light', ...options });
    context.setDefaultTimeout(patience);
    return new Reader(await context.newPage(), this.#server);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** Text as a reader sees it: composed letters, one kind of space, no invisible joiners. */
export function plain(text: string | null): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\u2060\u200b]/gu, '')
    .replace(/\s+/gu, ' ');
}
