package dev.concord.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A small OpenID provider: it knows one client, gives out codes that are good once and bound to a PKCE challenge, and signs ID tokens. */
final class OidcProvider implements AutoCloseable {

    static final String CLIENT = "concord";
    static final String SECRET = "the client secret of the tests";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private volatile RSAKey signer;
    private volatile boolean away;

    private OidcProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
        this.signer = key;
    }

    static OidcProvider start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var provider = new OidcProvider(server, freshKey());
        server.createContext("/", exchange -> {
            try (exchange) {
                provider.answer(exchange);
            }
        });
        server.start();
        return provider;
    }

    /** What somebody has agreed to. */
    private record Grant(Map<String, String> asked, String subject, String email, boolean verified) {}

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Does what somebody does who is sent here and signs in; returns the code that the browser takes back. */
    String signIn(URI authorization, String subject, String email, boolean verified) {
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(parameters(authorization.getRawQuery()), subject, email, verified));
        return code;
    }

    /** Has it say something else in its next ID tokens. */
    void claim(UnaryOperator<JWTClaimsSet.Builder> change) {
        claims = change;
    }

    /** Has it sign by a key that it does not show. */
    void signByAnotherKey() {
        signer = freshKey();
    }

    void goAway() {
        away = true;
    }

    void reset() {
        claims = UnaryOperator.identity();
        signer = key;
        away = false;
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (away) {
            write(exchange, 500, "{}");
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> write(exchange, 200, JSON.writeValueAsString(metadata()));
            case "/keys" -> write(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/token" -> token(exchange);
            default -> write(exchange, 404, "{}");
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer().toString(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var grant = grants.remove(sent.getOrDefault("code", ""));
        if (grant == null || !isOurClient(exchange) || !isBound(grant, sent)) {
            write(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        write(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "access_token",
                        "unused",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        idToken(grant))));
    }

    private static boolean isOurClient(HttpExchange exchange) {
        var expected = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean isBound(Grant grant, Map<String, String> sent) {
        return "S256".equals(grant.asked().get("code_challenge_method"))
                && challenge(sent.getOrDefault("code_verifier", ""))
                        .equals(grant.asked().get("code_challenge"))
                && sent.getOrDefault("redirect_uri", "").equals(grant.asked().get("redirect_uri"));
    }

    private String idToken(Grant grant) {
        var now = Instant.now();
        var said = claims.apply(new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject(grant.subject())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", grant.asked().get("nonce"))
                .claim("email", grant.email())
                .claim("email_verified", grant.verified()));
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    said.build());
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey freshKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
