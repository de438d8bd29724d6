package dev.concord.gateway.lease.web;

import dev.concord.web.lease.LeaseTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A request whose lease nobody behind shall believe in. */
final class WithoutLease extends HttpServletRequestWrapper {

    WithoutLease(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(LeaseTokens.HEADER) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(LeaseTokens.HEADER) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = Collections.list(super.getHeaderNames());
        names.removeIf(LeaseTokens.HEADER::equalsIgnoreCase);
        return Collections.enumeration(names);
    }
}
