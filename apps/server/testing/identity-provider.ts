/** A real OpenID Connect provider on this machine for tests: whoever is named next signs in there without being asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface ProviderPerson {
  readonly subject: string;
  readonly email: string;
  readonly verified: boolean;
}

export class IdentityProvider {
  readonly issuer: string;
  /** Who sits at the provider. */
  present: ProviderPerson = { subject: 'nobody', email: 'nobody@moc.example', verified: false };
  /** The questions that came, to see what was sent. */
  readonly asked: URL[] = [];
  readonly #server: Server;

  private constructor(server: Server, issuer: string) {
    this.#server = server;
    this.issuer = issuer;
  }

  /** `redirect` is where our server wants its people back. */
  static async start(redirect: () => string): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const here = new IdentityProvider(server, issuer);
    const provider = here.#configure(redirect());
    server.on('request', (request, response) => void here.#answer(provider, request, response));
    return here;
  }

  #configure(redirect: string): Provider {
    return new Provider(this.issuer, {
      clients: [{ client_id: 'moc', client_secret: 'only-for-tests', redirect_uris: [redirect], application_type: 'native' }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      cookies: { keys: ['only-for-tests'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      findAccount: (_context, subject) => ({
        accountId: subject,
        claims: () => ({ sub: subject, email: this.present.email, email_verified: this.present.verified }),
      }),
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    });
  }

  async #answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    this.asked.push(url);
    if (!url.pathname.startsWith('/interaction/')) return void provider.callback()(request, response);
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: this.present.subject } });
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
