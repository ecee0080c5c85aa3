// A certified OpenID provider that nobody here wrote (the package oidc-provider), for one client on this computer.
// Started by tests/second_provider.rs; its settings come as JSON in the first argument. Ends when its input ends.
import process from 'node:process';
import { Provider } from 'oidc-provider';

const { port, product, clientId, clientSecret, method, jwks } = JSON.parse(process.argv[2]);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id: clientId,
    ...(method === 'private_key_jwt' ? { jwks } : { client_secret: clientSecret }),
    token_endpoint_auth_method: method,
    redirect_uris: [`${product}/login/callback`],
    post_logout_redirect_uris: [`${product}/login`],
    backchannel_logout_uri: `${product}/login/backchannel-logout`,
    backchannel_logout_session_required: true,
  }],
  clientAuthMethods: [method],
  enabledJWA: { clientAuthSigningAlgValues: ['RS256'] },
  claims: {
    openid: ['sub', 'amr', 'acr', 'auth_time', 'sid'],
    email: ['email', 'email_verified'],
    profile: ['name', 'locale'],
  },
  acrValues: ['urn:idp:vismaconnect:mfa'],
  cookies: { keys: ['a key of a test'] },
  features: { backchannelLogout: { enabled: true } },
  pkce: { required: () => true },
  // By itself it calls no address of this computer, which is where the product is.
  fetch: (url, { dispatcher, ...options }) => globalThis.fetch(url, options),
  // Whoever types an address as login is its owner.
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      email: id.replace('subject-of-', ''),
      email_verified: true,
      name: 'Anna of elsewhere',
    }),
  }),
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
});
provider.on('backchannel.error', (_, error) => console.error('back-channel logout failed:', error.cause ?? error));
provider.on('server_error', (_, error) => console.error(`server error: ${error.stack}`));
provider.listen(port, '127.0.0.1', () => console.log('listening'));
process.stdin.on('end', () => process.exit()).resume();
