package dev.concord.gateway.web;

import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import dev.concord.gateway.identity.SessionSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that a browser presents a session by. No script can read it, no page of another site makes a browser send it, and by
 * its name no other host and no connection without TLS can set it (RFC 6265bis, 4.1.3.2).
 */
@Component
public final class SessionCookie {

    private static final String NAME = "__Host-concord";
    private static final String NAME_WITHOUT_TLS = "concord";

    private final boolean secure;
    private final Duration longest;

    SessionCookie(SessionSettings settings, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        if (!settings.secureCookie() && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalArgumentException(
                    "concord.gateway.sessions.secure-cookie: false (expected: true, unless server.address is this machine's)");
        }
        this.secure = settings.secureCookie();
        this.longest = settings.longest();
    }

    /** Whether browsers talk to us over TLS. */
    boolean isSecure() {
        return secure;
    }

    public String with(Secret secret) {
        return cookie(secret.text(), longest);
    }

    public String cleared() {
        return cookie("", Duration.ZERO);
    }

    /** Returns the sessions that a request presents; what cannot be one is passed over, as a browser sends what it once got. */
    List<Secret> in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(each -> each.getName().equals(name()))
                .map(Cookie::getValue)
                .map(Secret::parse)
                .flatMap(Optional::stream)
                .filter(secret -> secret.kind() == SecretKind.SESSION)
                .toList();
    }

    private String name() {
        return secure ? NAME : NAME_WITHOUT_TLS;
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
