package dev.concord.gateway.access;

import org.springframework.http.HttpMethod;

/** Who answers a route. */
public enum Service {
    TASK,
    SUBMISSION,
    CONSENSUS,
    PAYOUT,
    /** The gateway itself. */
    GATEWAY;

    Route get(String pattern, Access access) {
        return new Route(HttpMethod.GET, pattern, this, access);
    }

    Route options(String pattern, Access access) {
        return new Route(HttpMethod.OPTIONS, pattern, this, access);
    }

    Route post(String pattern, Access access) {
        return new Route(HttpMethod.POST, pattern, this, access);
    }

    Route put(String pattern, Access access) {
        return new Route(HttpMethod.PUT, pattern, this, access);
    }

    Route patch(String pattern, Access access) {
        return new Route(HttpMethod.PATCH, pattern, this, access);
    }

    Route delete(String pattern, Access access) {
        return new Route(HttpMethod.DELETE, pattern, this, access);
    }
}
