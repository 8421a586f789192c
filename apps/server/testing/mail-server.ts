/** A real SMTP server on this machine for tests: takes every letter and keeps it. */
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedLetter {
  readonly recipients: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

export class MailServer {
  readonly letters: ReceivedLetter[] = [];
  readonly url: string;
  readonly #server: SMTPServer;

  private constructor(server: SMTPServer, url: string, letters: ReceivedLetter[]) {
    this.#server = server;
    this.url = url;
    this.letters = letters;
  }

  static async start(): Promise<MailServer> {
    const letters: ReceivedLetter[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        simpleParser(stream).then(({ from, subject, text, messageId }) => {
          letters.push({
            recipients: session.envelope.rcptTo.map(({ address }) => address),
            from: from?.value[0]?.address ?? '',
            subject: subject ?? '',
            text: text ?? '',
            messageId: messageId ?? '',
          });
          done();
        }, done);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    return new MailServer(server, `smtp://127.0.0.1:${port}`, letters);
  }

  /** The latest letter to the address; waits up to five seconds for it. */
  async letterTo(address: string, count = 1): Promise<ReceivedLetter> {
    for (let tries = 0; tries < 250; tries++) {
      const found = this.letters.filter(({ recipients }) => recipients.includes(address));
      const last = found.at(-1);
      if (last && found.length >= count) return last;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no letter to ${address}`);
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
