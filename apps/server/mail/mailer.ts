/** Sends letters by SMTP. Without a server named in SMTP_URL nothing is sent and nothing kept, and whoever needs mail says so. */
import { createTransport } from 'nodemailer';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Plain text; lines are kept. */
  readonly text: string;
  /** "<…@…>": the same for the same letter sent again, so that whoever gets it twice can tell. */
  readonly messageId?: string;
}

export interface MailSettings {
  /** "smtp://user:password@mail.example:587", "smtps://…:465" */
  readonly smtpUrl: string;
  /** "Mốc <moc@example.vn>" */
  readonly from: string;
}

export interface Mailer {
  /** Whether letters can be sent at all. */
  readonly isConfigured: boolean;
  /** Hands one letter to the mail server; rejects when it does not take it. */
  send(letter: Letter): Promise<void>;
  /** Sends after the answer is given, so that how long it takes tells nothing; a failure goes to the server's own log without the address. */
  post(letter: Letter): void;
  /** Until every posted letter is handed over or given up. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export function openMailer(settings: MailSettings | undefined): Mailer {
  return settings ? openSmtp(settings) : withoutMail;
}

const withoutMail: Mailer = {
  isConfigured: false,
  send: () => Promise.reject(new Error('SMTP_URL is not set')),
  post: () => undefined,
  settled: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** One line, at most so long: a subject never carries a header of its own. */
const oneLine = (text: string): string => text.replace(/[\r\n\p{Cc}]+/gu, ' ').slice(0, 200);

function openSmtp({ smtpUrl, from }: MailSettings): Mailer {
  const isLoopback = /^smtps?:\/\/([^@/]*@)?(localhost|127\.|\[::1\])/.test(smtpUrl);
  // Beyond this machine letters and the password of the mailbox go encrypted or not at all.
  const url = new URL(smtpUrl);
  if (!isLoopback && url.protocol === 'smtp:') url.searchParams.set('requireTLS', 'true');
  const transport = createTransport(
    {
      url: url.toString(),
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const pending = new Set<Promise<void>>();
  const send = async ({ to, subject, text, messageId }: Letter): Promise<void> => {
    const headers = { 'auto-submitted': 'auto-generated' };
    await transport.sendMail({ to: { name: '', address: to }, subject: oneLine(subject), text, headers, ...(messageId && { messageId }) });
  };
  const post = (letter: Letter): void => {
    const sending: Promise<void> = send(letter)
      .catch((error: unknown) => console.error('mail was not sent:', (error as { code?: string }).code ?? 'unknown'))
      .finally(() => pending.delete(sending));
    pending.add(sending);
  };
  const settled = async (): Promise<void> => {
    await Promise.all(pending);
  };
  return {
    isConfigured: true,
    send,
    post,
    settled,
    async close() {
      await settled();
      transport.close();
    },
  };
}
