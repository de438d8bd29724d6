package dev.concord.gateway.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Talks to one provider. How it describes itself is asked for when it is needed first, and kept; its keys are asked for anew when a
 * signature names another. Only asymmetric signatures are taken.
 */
final class OidcClient {

    private static final int MOST_MILLIS = 5_000;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int SERVER_ERRORS = 500;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.Ed25519);

    private final OidcSettings.Provider provider;
    private final URI redirectUri;
    // Several requests may describe it at once; the last one stays.
    private volatile @Nullable Described described;

    OidcClient(OidcSettings.Provider provider, URI redirectUri) {
        this.provider = provider;
        this.redirectUri = redirectUri;
    }

    /** What a provider says of itself, and who checks what it signs. */
    private record Described(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /**
     * Returns where a browser is sent.
     *
     * @throws ProviderAway if the provider does not say where
     */
    URI authorization(Flow flow) {
        try {
            return new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "email"),
                            new ClientID(provider.clientId()),
                            redirectUri)
                    .endpointURI(described().metadata().getAuthorizationEndpointURI())
                    .state(new State(flow.state()))
                    .nonce(new Nonce(flow.nonce()))
                    .codeChallenge(new CodeVerifier(flow.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
        } catch (GeneralException | IOException away) {
            throw new ProviderAway(away);
        }
    }

    /** Exchanges a code for who somebody is. */
    Proven proven(Flow flow, String code) {
        try {
            var known = described();
            var response = OIDCTokenResponseParser.parse(sent(known, flow, code));
            if (!response.indicatesSuccess()) {
                var error = response.toErrorResponse().getErrorObject();
                return new Proven.Refused(error == null ? "no reason given" : String.valueOf(error.getCode()));
            }
            return identity(known, flow, (OIDCTokenResponse) response.toSuccessResponse());
        } catch (GeneralException | IOException | KeySourceException away) {
            return new Proven.Away(away.toString());
        } catch (BadJOSEException | JOSEException unsound) {
            return new Proven.Refused(String.valueOf(unsound.getMessage()));
        }
    }

    private HTTPResponse sent(Described known, Flow flow, String code) throws IOException {
        var grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirectUri, new CodeVerifier(flow.verifier()));
        var us = new ClientSecretBasic(new ClientID(provider.clientId()), new Secret(provider.clientSecret()));
        var request = new TokenRequest.Builder(known.metadata().getTokenEndpointURI(), us, grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(MOST_MILLIS);
        request.setReadTimeout(MOST_MILLIS);
        request.setFollowRedirects(false);
        var response = request.send();
        if (response.getStatusCode() >= SERVER_ERRORS) {
            throw new IOException("status: " + response.getStatusCode());
        }
        return response;
    }

    private static Proven identity(Described known, Flow flow, OIDCTokenResponse response)
            throws BadJOSEException, JOSEException, ParseException {
        var token = response.getOIDCTokens().getIDToken();
        if (token == null) {
            return new Proven.Refused("no ID token");
        }
        var claims = known.validator().validate(token, new Nonce(flow.nonce()));
        return new Proven.Identity(
                claims.getIssuer().getValue(), claims.getSubject().getValue(), verifiedEmail(claims));
    }

    private static @Nullable String verifiedEmail(IDTokenClaimsSet claims) {
        return Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")) ? claims.getStringClaim("email") : null;
    }

    private Described described() throws GeneralException, IOException {
        var known = described;
        if (known != null) {
            return known;
        }
        var issuer = new Issuer(provider.issuer());
        var metadata = OIDCProviderMetadata.resolve(issuer, MOST_MILLIS, MOST_MILLIS);
        var fresh = new Described(metadata, validator(issuer, metadata));
        described = fresh;
        return fresh;
    }

    private IDTokenValidator validator(Issuer issuer, OIDCProviderMetadata metadata) throws MalformedURLException {
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(MOST_MILLIS, MOST_MILLIS, MOST_BYTES))
                .build();
        return new IDTokenValidator(
                issuer, new ClientID(provider.clientId()), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
    }
}
