/** Real neighbours on this machine for tests of other rooms: a mail server, an identity provider. */
export { IdentityProvider, type ProviderPerson } from './identity-provider.ts';
export { MailServer, type ReceivedLetter } from './mail-server.ts';
