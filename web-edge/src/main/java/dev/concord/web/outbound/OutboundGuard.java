package dev.concord.web.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Lets a service call addresses that callers name, and nothing internal by them (OWASP API7:2023). {@link #check} is for the moment in which
 * an address is handed in; {@link #resolve} for each connection: the client must connect to what it returns and not ask for the name
 * again, because between two questions the answer may change.
 */
public final class OutboundGuard {

    private static final int LONGEST = 2_048;
    private static final int LONGEST_SHOWN = 100;

    private final OutboundSettings settings;
    private final Names names;

    public OutboundGuard(OutboundSettings settings, Names names) {
        this.settings = settings;
        this.names = names;
    }

    /** Asks for the addresses of a name, or reads one. */
    @FunctionalInterface
    public interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * Reads an address that may be called.
     *
     * @param field what the address was given as
     * @throws IllegalArgumentException if it may not; the message is for whoever gave it
     */
    public URI check(String field, String text) {
        var uri = parse(field, text);
        try {
            resolve(uri.getHost());
        } catch (UnknownHostException internal) {
            throw new IllegalArgumentException(
                    "%s: host %s (expected: one with public addresses only)".formatted(field, shown(uri.getHost())),
                    internal);
        }
        return uri;
    }

    /**
     * Returns the addresses of a host, all of which may be connected to.
     *
     * @throws InternalAddressException if one of them may not
     * @throws UnknownHostException if it has none
     */
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        var addresses = List.of(names.of(unbracketed(host)));
        if (addresses.isEmpty() || !addresses.stream().allMatch(this::isAllowed)) {
            throw new InternalAddressException(shown(host));
        }
        return addresses;
    }

    private boolean isAllowed(InetAddress address) {
        return PublicAddress.is(address)
                || (settings.internal() && (address.isLoopbackAddress() || address.isSiteLocalAddress()));
    }

    /** Names and passwords in an address would end up in logs, and some readers take what is before the at sign for the host. */
    private URI parse(String field, String text) {
        try {
            var uri = new URI(text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var schemeFits = scheme.equals("https") || (settings.http() && scheme.equals("http"));
            if (schemeFits
                    && text.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            // Answered below, as any other that is none.
        }
        throw new IllegalArgumentException(
                "%s: \"%s\" (expected: %s with a host, without user and fragment, of at most %d characters)"
                        .formatted(field, shown(text), settings.http() ? "http(s)://" : "https://", LONGEST));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}
