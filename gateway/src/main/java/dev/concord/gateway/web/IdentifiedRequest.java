package dev.concord.gateway.web;

import dev.concord.web.CallerToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request that tells who calls in our own words. What the caller presented or claimed is gone from it, so that nothing behind
 * can believe it or hand it on.
 */
final class IdentifiedRequest extends HttpServletRequestWrapper {

    private static final String STATEMENT = CallerToken.HEADER.toLowerCase(Locale.ROOT);
    private static final Set<String> HIDDEN =
            Set.of("authorization", "proxy-authorization", "x-api-key", "cookie", STATEMENT);

    private final Optional<String> statement;

    /** The statement about the caller, unless nobody is known to call. */
    IdentifiedRequest(HttpServletRequest request, Optional<String> statement) {
        super(request);
        this.statement = statement;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isHidden(name) ? ours(name).orElse(null) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isHidden(name) ? Collections.enumeration(ours(name).stream().toList()) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.removeIf(IdentifiedRequest::isHidden);
        statement.ifPresent(_ -> names.add(CallerToken.HEADER));
        return Collections.enumeration(names);
    }

    @Override
    public Cookie[] getCookies() {
        return new Cookie[0];
    }

    private Optional<String> ours(String name) {
        return name.equalsIgnoreCase(STATEMENT) ? statement : Optional.empty();
    }

    private static boolean isHidden(String name) {
        return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
}
