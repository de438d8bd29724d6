package dev.concord.gateway.limit;

/** Whose an address is, as far as one can tell: of IPv6 one customer has at least a network of 64 bits. */
final class Address {

    private static final int GROUPS = 4;

    private Address() {}

    static String of(String remote) {
        if (remote.indexOf(':') < 0) {
            return remote;
        }
        var network = new StringBuilder();
        var groups = remote.split(":", -1);
        for (var i = 0; i < Math.min(GROUPS, groups.length) && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.append(":/64").toString();
    }
}
