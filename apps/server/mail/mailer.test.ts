/** Letters over a real SMTP server: Vietnamese arrives whole, a subject carries no header, and without a server nothing is sent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailServer } from '../testing/mail-server.ts';
import { openMailer } from './mailer.ts';

let server: MailServer;

beforeAll(async () => {
  server = await MailServer.start();
});

afterAll(() => server?.stop());

describe('a letter', () => {
  it('arrives as it was written', async () => {
    const mailer = openMailer({ smtpUrl: server.url, from: 'Mốc <moc@moc.example>' });
    await mailer.send({ to: 'can-bo@moc.example', subject: 'Đặt lại mật khẩu', text: 'Kính gửi anh/chị Nguyễn Thị Ước,\n\nhttps://moc.example/x#ma=abc' });
    await mailer.close();
    const letter = await server.letterTo('can-bo@moc.example');
    expect([letter.subject, letter.from]).toEqual(['Đặt lại mật khẩu', 'moc@moc.example']);
    expect(letter.text).toContain('Nguyễn Thị Ước,\n\nhttps://moc.example/x#ma=abc');
  });

  it('has one recipient and no header but ours, whatever the subject or the address hold', async () => {
    const mailer = openMailer({ smtpUrl: server.url, from: 'moc@moc.example' });
    await mailer.send({ to: 'mot@moc.example', subject: 'Chào\r\nBcc: hai@moc.example', text: 'x' });
    const letter = await server.letterTo('mot@moc.example');
    expect([letter.recipients, letter.subject]).toEqual([['mot@moc.example'], 'Chào Bcc: hai@moc.example']);
    await mailer.send({ to: 'ba@moc.example\r\nBcc: bon@moc.example', subject: 'x', text: 'x' }).catch(() => undefined);
    expect(server.letters.flatMap(({ recipients }) => recipients)).not.toContain('bon@moc.example');
    await mailer.close();
  });

  it('posted is settled before closing, and a server that is gone harms nobody', async () => {
    const mailer = openMailer({ smtpUrl: server.url, from: 'moc@moc.example' });
    mailer.post({ to: 'nam@moc.example', subject: 'x', text: 'x' });
    await mailer.close();
    expect(server.letters.some(({ recipients }) => recipients.includes('nam@moc.example'))).toBe(true);
    const gone = openMailer({ smtpUrl: 'smtp://127.0.0.1:9', from: 'moc@moc.example' });
    gone.post({ to: 'sau@moc.example', subject: 'x', text: 'x' });
    await gone.settled();
    await gone.close();
  });
});

it('without a server says so', async () => {
  const mailer = openMailer(undefined);
  expect(mailer.isConfigured).toBe(false);
  await expect(mailer.send({ to: 'x@y.vn', subject: 'x', text: 'x' })).rejects.toThrow('SMTP_URL');
});
