package dev.concord.gateway.limit;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.gateway.limits}: requests a minute, of one credential or, without one, of one address.
 *
 * @param signIn attempts a minute to sign in by one name, from all addresses together
 * @param redis where all instances count together, {@code redis://host:port}; each counts alone if it is not set
 */
@ConfigurationProperties("concord.gateway.limits")
record LimitSettings(
        @Nullable String redis,
        @DefaultValue("30") int entry,
        @DefaultValue("10") int signIn,
        @DefaultValue("6000") int labelling,
        @DefaultValue("120") int money,
        @DefaultValue("120") int admin,
        @DefaultValue("1200") int write,
        @DefaultValue("3000") int read,
        @DefaultValue("60") int live) {

    private static final int MOST = 10_000_000;

    LimitSettings {
        Map.of(
                        "entry", entry,
                        "sign-in", signIn,
                        "labelling", labelling,
                        "money", money,
                        "admin", admin,
                        "write", write,
                        "read", read,
                        "live", live)
                .forEach(LimitSettings::requireInRange);
    }

    Map<RouteClass, Integer> perMinute() {
        var limits = new EnumMap<RouteClass, Integer>(RouteClass.class);
        for (var each : RouteClass.values()) {
            limits.put(each, of(each));
        }
        return limits;
    }

    private int of(RouteClass routes) {
        return switch (routes) {
            case ENTRY -> entry;
            case LABELLING -> labelling;
            case MONEY -> money;
            case ADMIN -> admin;
            case WRITE -> write;
            case READ -> read;
            case LIVE -> live;
        };
    }

    private static void requireInRange(String name, int perMinute) {
        if (perMinute < 1 || perMinute > MOST) {
            throw new IllegalArgumentException(
                    "concord.gateway.limits.%s: %d (expected: 1..%d)".formatted(name, perMinute, MOST));
        }
    }
}
