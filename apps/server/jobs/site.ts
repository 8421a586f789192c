/** Where people open Mốc, as letters name it. */

export interface Site {
  readonly host: string;
  readonly address: string;
}

/** The public address where it is known, else where the server listens. */
export function siteFrom(origin: string | undefined, host: string, port: number): Site {
  const address = origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { host: new URL(address).hostname, address };
}
