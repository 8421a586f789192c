/** The cookies of identity: never readable by scripts, never sent along by other sites' writes; where readers come over https, bound to this very host. */
import type { FastifyReply, FastifyRequest } from 'fastify';

export const sessionCookie = 'session_token';
export const deviceCookie = 'device';
export const secondStepCookie = 'second_step';
export const openIdCookie = 'open_id';

/** "__Host-moc.device" over https, "moc.device" on this machine. */
export function cookieName(name: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}moc.${name}`;
}

export interface CookieJar {
  read(request: FastifyRequest, name: string): string | undefined;
  write(reply: FastifyReply, name: string, value: string, seconds: number): void;
  clear(reply: FastifyReply, name: string): void;
}

export function cookieJar(secure: boolean): CookieJar {
  const write = (reply: FastifyReply, name: string, value: string, seconds: number): void => {
    reply.header('set-cookie', `${cookieName(name, secure)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`);
  };
  return {
    read(request, name) {
      const wanted = `${cookieName(name, secure)}=`;
      const found = (request.headers.cookie ?? '').split(/;\s*/).find((cookie) => cookie.startsWith(wanted));
      return found?.slice(wanted.length) || undefined;
    },
    write,
    clear: (reply, name) => write(reply, name, '', 0),
  };
}
