/** The browser's part of passkeys: what the server asks goes to the authenticator, its answer goes back. */

import type { NewPasskey, PasskeyAnswer, PasskeyQuestion } from '@moc/wire';
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** The person cancelled, or the browser has no authenticator that will do. */
export class PasskeyLeft extends Error {}

export const hasPasskeys = (): boolean => browserSupportsWebAuthn();

const orLeft = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw new PasskeyLeft(String(error));
  }
};

export async function answerWithPasskey({ ticket, options }: PasskeyQuestion): Promise<PasskeyAnswer> {
  const response = await orLeft(startAuthentication({ optionsJSON: options as never }));
  return { ticket, response: response as unknown as PasskeyAnswer['response'] };
}

export async function makePasskey({ ticket, options }: PasskeyQuestion, name: string): Promise<NewPasskey> {
  const response = await orLeft(startRegistration({ optionsJSON: options as never }));
  return { ticket, name, response: response as unknown as PasskeyAnswer['response'] };
}
