/**
 * Who vouches for a person elsewhere?
 *
 * <p>An OpenID provider that the operator names: the authorization code flow with PKCE, state and
 * nonce. An attempt lives for ten minutes in this process, is bound to one browser by a secret that
 * only it holds, and can be finished once. What the provider says is believed after its signature,
 * issuer, audience, expiry and nonce were checked; an address only where it says that it was
 * verified.
 */
@NullMarked
package fr.passerelle.account.openid;

import org.jspecify.annotations.NullMarked;
