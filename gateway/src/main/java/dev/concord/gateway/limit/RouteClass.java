package dev.concord.gateway.limit;

import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Service;
import java.util.Locale;
import java.util.Set;

/** Routes that share a limit. */
enum RouteClass {
    /** What changes something without a credential: registrations, sign-ins, invitations. Whoever guesses comes here. */
    ENTRY,
    /** Leases and labels. */
    LABELLING,
    /** What moves money, or says where it goes. */
    MONEY,
    /** What says who else may act. */
    ADMIN,
    WRITE,
    READ,
    /** Streams that stay open. */
    LIVE;

    private static final Set<String> STREAMS = Set.of("/v1/projects/{id}/events");

    static RouteClass of(Route route) {
        var reads = route.reads();
        if (route.access().open()) {
            return reads ? READ : ENTRY;
        }
        if (STREAMS.contains(route.path().getPatternString())) {
            return LIVE;
        }
        if (route.service() == Service.SUBMISSION) {
            return LABELLING;
        }
        return switch (route.access().scope()) {
            case MONEY -> MONEY;
            case ADMIN -> ADMIN;
            case READ, WRITE -> reads ? READ : WRITE;
        };
    }

    /** As it stands in headers, in settings and in Redis. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
