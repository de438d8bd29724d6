package dev.concord.gateway.routing;

import java.util.List;

/**
 * Paths that go to a service.
 *
 * @param pattern a path pattern of Spring; the first route whose pattern fits wins
 */
record Route(String pattern, Upstream upstream) {

    /** All there are. What is not here is not reachable, {@code /internal} and the actuator in particular. */
    static final List<Route> ALL = List.of(
            new Route("/v1/projects/{id}/fundings", Upstream.PAYOUT),
            new Route("/v1/projects/{id}/statement/**", Upstream.PAYOUT),
            new Route("/v1/projects/{id}/refine", Upstream.CONSENSUS),
            new Route("/v1/projects/{id}/refinements/{refinementId}", Upstream.CONSENSUS),
            new Route("/v1/projects/{id}/quality", Upstream.CONSENSUS),
            new Route("/v1/projects/{id}/quality/taskers", Upstream.CONSENSUS),
            new Route("/v1/projects/**", Upstream.TASK),
            new Route("/v1/tasks/{id}/proof", Upstream.PAYOUT),
            new Route("/v1/submissions/**", Upstream.TASK),
            new Route("/v1/assignments/**", Upstream.SUBMISSION),
            new Route("/v1/accounts/**", Upstream.PAYOUT),
            new Route("/v1/balance/**", Upstream.PAYOUT),
            new Route("/v1/deposits/**", Upstream.PAYOUT),
            new Route("/v1/treasury", Upstream.PAYOUT),
            new Route("/v1/assets", Upstream.PAYOUT),
            new Route("/v1/earnings/**", Upstream.PAYOUT),
            new Route("/v1/operator/**", Upstream.PAYOUT));

    /** The services behind the gateway. */
    enum Upstream {
        TASK,
        SUBMISSION,
        CONSENSUS,
        PAYOUT
    }
}
