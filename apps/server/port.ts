/** Whether an address is free to listen on: asked before anything else is opened, so that nothing has to be closed again. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** What `listen` throws there (EADDRINUSE, EACCES, EADDRNOTAVAIL); undefined when it may be listened on. Port 0 always may. */
export async function findListenFault(host: string, port: number): Promise<unknown> {
  if (port === 0) return undefined;
  const probe = createServer();
  try {
    probe.listen({ host, port });
    await once(probe, 'listening');
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}
