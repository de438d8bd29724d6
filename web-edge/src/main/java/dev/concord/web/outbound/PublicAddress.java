package dev.concord.web.outbound;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by the registries of special addresses (IANA, RFC 6890 and what
 * followed). Of IPv6 only what is given out as global unicast counts, without the ranges that carry another address within
 * (Teredo, 6to4); so NAT64, mapped and compatible forms of IPv4 are none.
 */
final class PublicAddress {

    private static final int IPV4_BYTES = 4;

    private static final List<Range> SPECIAL_IPV4 = List.of(
            Range.of("0.0.0.0", 8), // this network
            Range.of("10.0.0.0", 8), // private
            Range.of("100.64.0.0", 10), // shared by carriers
            Range.of("127.0.0.0", 8), // loopback
            Range.of("169.254.0.0", 16), // link-local, and the clouds' metadata
            Range.of("172.16.0.0", 12), // private
            Range.of("192.0.0.0", 24), // protocol assignments
            Range.of("192.0.2.0", 24), // documentation
            Range.of("192.88.99.0", 24), // relays of 6to4
            Range.of("192.168.0.0", 16), // private
            Range.of("198.18.0.0", 15), // benchmarks
            Range.of("198.51.100.0", 24), // documentation
            Range.of("203.0.113.0", 24), // documentation
            Range.of("224.0.0.0", 3)); // multicast, reserved, broadcast

    private static final Range GLOBAL_IPV6 = Range.of("2000::", 3);

    private static final List<Range> SPECIAL_IPV6 = List.of(
            Range.of("2001::", 23), // protocol assignments, with Teredo
            Range.of("2001:db8::", 32), // documentation
            Range.of("2002::", 16), // 6to4
            Range.of("3fff::", 20)); // documentation

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == IPV4_BYTES
                ? SPECIAL_IPV4.stream().noneMatch(range -> range.has(bytes))
                : GLOBAL_IPV6.has(bytes) && SPECIAL_IPV6.stream().noneMatch(range -> range.has(bytes));
    }

    private record Range(InetAddress first, int bits) {

        static Range of(String first, int bits) {
            return new Range(InetAddress.ofLiteral(first), bits);
        }

        boolean has(byte[] address) {
            var start = first.getAddress();
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % Byte.SIZE);
                if (((start[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
