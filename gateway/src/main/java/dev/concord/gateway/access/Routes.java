package dev.concord.gateway.access;

import static dev.concord.gateway.access.Access.anybody;
import static dev.concord.gateway.access.Access.known;
import static dev.concord.gateway.access.Access.operators;
import static dev.concord.gateway.access.Access.taskers;
import static dev.concord.gateway.access.Access.vendors;
import static dev.concord.gateway.access.Scope.ADMIN;
import static dev.concord.gateway.access.Scope.MONEY;
import static dev.concord.gateway.access.Scope.READ;
import static dev.concord.gateway.access.Scope.WRITE;
import static dev.concord.gateway.access.Service.CONSENSUS;
import static dev.concord.gateway.access.Service.GATEWAY;
import static dev.concord.gateway.access.Service.PAYOUT;
import static dev.concord.gateway.access.Service.SUBMISSION;
import static dev.concord.gateway.access.Service.TASK;
import static dev.concord.web.VendorRole.MANAGER;
import static dev.concord.web.VendorRole.OWNER;
import static dev.concord.web.VendorRole.REVIEWER;
import static dev.concord.web.VendorRole.VIEWER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** All routes there are: method and path, who answers, and who may ask. Of those whose path fits, the first one counts. */
public final class Routes {

    public static final List<Route> ALL = List.of(
            GATEWAY.get("/openapi.json", anybody()),
            GATEWAY.get("/v1/whoami", known(READ)),
            // Who is who.
            GATEWAY.post("/v1/vendors", operators()).carriedOutOnce(),
            GATEWAY.get("/v1/members", vendors(VIEWER, READ)),
            GATEWAY.post("/v1/members", vendors(OWNER, ADMIN)).carriedOutOnce(),
            GATEWAY.put("/v1/members/{id}/role", vendors(OWNER, ADMIN)),
            GATEWAY.delete("/v1/members/me", vendors(VIEWER, ADMIN)),
            GATEWAY.get("/v1/members/{id}", vendors(VIEWER, READ)),
            GATEWAY.delete("/v1/members/{id}", vendors(OWNER, ADMIN)),
            GATEWAY.post("/v1/invitations/acceptance", anybody()),
            GATEWAY.get("/v1/audit-log", vendors(OWNER, ADMIN)),
            GATEWAY.post("/v1/taskers", anybody()),
            GATEWAY.delete("/v1/taskers/me", taskers(ADMIN)),
            GATEWAY.get("/v1/taskers/me/data", taskers(ADMIN)),
            GATEWAY.get("/v1/taskers/me/acts", taskers(ADMIN)),
            GATEWAY.get("/v1/sessions", vendors(VIEWER, READ).orTaskers()),
            GATEWAY.post("/v1/sessions", anybody()),
            GATEWAY.post("/v1/sessions/challenges", anybody()),
            GATEWAY.post("/v1/sessions/wallet", anybody()),
            GATEWAY.get("/v1/sessions/providers", anybody()),
            GATEWAY.post("/v1/sessions/providers/{name}", anybody()),
            GATEWAY.post("/v1/sessions/provider", anybody()),
            GATEWAY.get("/v1/identities", vendors(VIEWER, ADMIN).orTaskers()),
            GATEWAY.post("/v1/identities", vendors(VIEWER, ADMIN).orTaskers()).carriedOutOnce(),
            GATEWAY.delete("/v1/identities/{id}", vendors(VIEWER, ADMIN).orTaskers()),
            GATEWAY.delete("/v1/sessions/current", vendors(VIEWER, READ).orTaskers()),
            GATEWAY.delete("/v1/sessions/{id}", vendors(VIEWER, ADMIN).orTaskers()),
            GATEWAY.put("/v1/password", vendors(VIEWER, ADMIN).orTaskers()),
            GATEWAY.post("/v1/password/resets", anybody()),
            GATEWAY.post("/v1/password/resets/completion", anybody()),
            GATEWAY.get("/v1/keys", vendors(MANAGER, ADMIN).orTaskers()),
            GATEWAY.post("/v1/keys", vendors(MANAGER, ADMIN).orTaskers()).carriedOutOnce(),
            GATEWAY.post("/v1/keys/{id}/rotation", vendors(MANAGER, ADMIN).orTaskers())
                    .carriedOutOnce(),
            GATEWAY.delete("/v1/keys/{id}", vendors(MANAGER, ADMIN).orTaskers()),
            // Projects, their tasks and labels.
            TASK.get("/v1/templates", known(READ)),
            TASK.get("/v1/templates/{name}", known(READ)),
            TASK.get("/v1/projects", vendors(VIEWER, READ)),
            TASK.post("/v1/projects", vendors(MANAGER, WRITE)).carriedOutOnce(),
            SUBMISSION.get("/v1/projects/open", taskers(READ)),
            TASK.get("/v1/projects/open/{id}", taskers(READ)),
            TASK.get("/v1/projects/{id}", vendors(VIEWER, READ)),
            TASK.patch("/v1/projects/{id}", vendors(MANAGER, WRITE)),
            TASK.get("/v1/projects/{id}/estimate", vendors(VIEWER, READ)),
            TASK.post("/v1/projects/{id}/open", vendors(MANAGER, WRITE)).carriedOutOnce(),
            TASK.post("/v1/projects/{id}/pause", vendors(MANAGER, WRITE)).carriedOutOnce(),
            TASK.post("/v1/projects/{id}/close", vendors(MANAGER, WRITE)).carriedOutOnce(),
            TASK.get("/v1/projects/{id}/tasks", vendors(VIEWER, READ)),
            TASK.post("/v1/projects/{id}/tasks", vendors(MANAGER, WRITE)).patiently(),
            TASK.get("/v1/projects/{id}/imports", vendors(VIEWER, READ)),
            TASK.get("/v1/projects/{id}/imports/{importId}", vendors(VIEWER, READ)),
            TASK.get("/v1/projects/{id}/imports/{importId}/rejected", vendors(VIEWER, READ)),
            TASK.post("/v1/projects/{id}/media", vendors(MANAGER, WRITE)),
            TASK.options("/v1/uploads", anybody()),
            TASK.get("/v1/uploads", vendors(VIEWER, READ)),
            TASK.post("/v1/uploads", vendors(MANAGER, WRITE)).carriedOutOnce(),
            TASK.get("/v1/uploads/{id}", vendors(VIEWER, READ)),
            TASK.patch("/v1/uploads/{id}", vendors(MANAGER, WRITE)),
            TASK.delete("/v1/uploads/{id}", vendors(MANAGER, WRITE)),
            TASK.get("/v1/tasks/{id}/links", vendors(VIEWER, READ).orTaskers()),
            TASK.get("/v1/media/{hash}", vendors(VIEWER, READ).orTaskers()),
            TASK.get("/v1/media/{hash}/link", vendors(VIEWER, READ).orTaskers()),
            TASK.get("/v1/media/{hash}/content", anybody()),
            TASK.get("/v1/projects/{id}/labels", vendors(VIEWER, READ)),
            TASK.get("/v1/projects/{id}/export", vendors(VIEWER, READ)),
            TASK.get("/v1/projects/{id}/events", vendors(VIEWER, READ)),
            TASK.get("/v1/projects/{id}/reviews", vendors(REVIEWER, READ)),
            TASK.post("/v1/projects/{id}/tasks/{taskId}/review", vendors(REVIEWER, WRITE))
                    .carriedOutOnce(),
            TASK.get("/v1/taskers/me/feedback", taskers(READ)),
            TASK.get("/v1/taskers/me/appeals", taskers(READ)),
            TASK.get("/v1/submissions/{id}/judgement", taskers(READ)),
            TASK.get("/v1/submissions/{id}/appeal", taskers(READ)),
            TASK.post("/v1/submissions/{id}/appeal", taskers(WRITE)).carriedOutOnce(),
            // Whom we tell what happens.
            TASK.get("/v1/webhooks", vendors(VIEWER, READ)),
            TASK.post("/v1/webhooks", vendors(MANAGER, WRITE)).carriedOutOnce(),
            TASK.get("/v1/webhooks/{id}", vendors(VIEWER, READ)),
            TASK.patch("/v1/webhooks/{id}", vendors(MANAGER, WRITE)),
            TASK.delete("/v1/webhooks/{id}", vendors(MANAGER, WRITE)),
            TASK.post("/v1/webhooks/{id}/rotation", vendors(MANAGER, WRITE)).carriedOutOnce(),
            TASK.post("/v1/webhooks/{id}/test", vendors(MANAGER, WRITE)).carriedOutOnce(),
            TASK.get("/v1/webhooks/{id}/deliveries", vendors(VIEWER, READ)),
            TASK.post("/v1/webhooks/{id}/deliveries/{deliveryId}/replay", vendors(MANAGER, WRITE))
                    .carriedOutOnce(),
            // What is made of labels.
            CONSENSUS.post("/v1/projects/{id}/refine", vendors(MANAGER, WRITE)).carriedOutOnce(),
            CONSENSUS.get("/v1/projects/{id}/refinements/{refinementId}", vendors(VIEWER, READ)),
            CONSENSUS.get("/v1/projects/{id}/quality", vendors(VIEWER, READ).orOperators()),
            CONSENSUS.get(
                    "/v1/projects/{id}/quality/taskers", vendors(VIEWER, READ).orOperators()),
            // Labelling.
            SUBMISSION.get("/v1/assignments", taskers(READ)),
            SUBMISSION.post("/v1/assignments", taskers(WRITE)).carriedOutOnce(),
            SUBMISSION.put("/v1/assignments/{id}/label", taskers(WRITE)),
            SUBMISSION.post("/v1/assignments/{id}/skip", taskers(WRITE)),
            SUBMISSION.post("/v1/assignments/{id}/report", taskers(WRITE)).carriedOutOnce(),
            SUBMISSION.get("/v1/submissions", taskers(READ)),
            SUBMISSION.get("/v1/taskers/me/profile", taskers(READ)),
            SUBMISSION.put("/v1/taskers/me/profile", taskers(WRITE)),
            SUBMISSION.get("/v1/taskers/me/skills", taskers(READ)),
            SUBMISSION.post("/v1/submissions", taskers(WRITE)).carriedOutOnce(),
            SUBMISSION.get("/v1/taskers/me/reports", taskers(READ)),
            SUBMISSION.get("/v1/projects/{id}/reports", vendors(VIEWER, READ)),
            SUBMISSION.get("/v1/projects/{id}/skips", vendors(VIEWER, READ)),
            // Money.
            PAYOUT.get("/v1/treasury", anybody()),
            PAYOUT.get("/v1/assets", anybody()),
            PAYOUT.get("/v1/tasks/{id}/proof", vendors(VIEWER, READ).orOperators()),
            PAYOUT.get("/v1/accounts", vendors(VIEWER, READ).orTaskers()),
            PAYOUT.post("/v1/accounts", vendors(OWNER, MONEY).orTaskers()).carriedOutOnce(),
            PAYOUT.post("/v1/accounts/challenges", vendors(OWNER, MONEY).orTaskers()),
            PAYOUT.get("/v1/accounts/change", taskers(READ)),
            PAYOUT.put("/v1/accounts/change", taskers(MONEY)),
            PAYOUT.delete("/v1/accounts/change", taskers(MONEY)),
            PAYOUT.post("/v1/accounts/change/challenges", taskers(MONEY)),
            PAYOUT.get("/v1/balance", vendors(VIEWER, READ)),
            PAYOUT.get("/v1/balance/entries", vendors(VIEWER, READ)),
            PAYOUT.get("/v1/balance/withdrawals", vendors(VIEWER, READ)),
            PAYOUT.post("/v1/balance/withdrawals", vendors(OWNER, MONEY)),
            PAYOUT.get("/v1/balance/withdrawals/{withdrawalId}", vendors(VIEWER, READ)),
            PAYOUT.post("/v1/deposits", vendors(MANAGER, MONEY)).carriedOutOnce(),
            PAYOUT.post("/v1/projects/{id}/fundings", vendors(MANAGER, MONEY)).carriedOutOnce(),
            PAYOUT.get("/v1/projects/{id}/statement", vendors(VIEWER, READ)),
            PAYOUT.get("/v1/projects/{id}/statement/entries", vendors(VIEWER, READ)),
            PAYOUT.get("/v1/earnings", taskers(READ)),
            PAYOUT.get("/v1/earnings/entries", taskers(READ)),
            PAYOUT.get("/v1/earnings/preferences", taskers(READ)),
            PAYOUT.put("/v1/earnings/preferences", taskers(MONEY)),
            // The operator's.
            GATEWAY.get("/v1/operator/audit-log", operators()),
            PAYOUT.get("/v1/operator/audit", operators()),
            PAYOUT.get("/v1/operator/top-up", operators()),
            PAYOUT.get("/v1/operator/lanes", operators()),
            PAYOUT.post("/v1/operator/lanes/{publicKey}/drain", operators()),
            PAYOUT.post("/v1/operator/lanes/{publicKey}/reopen", operators()),
            PAYOUT.post("/v1/operator/lanes/{publicKey}/retire", operators()),
            PAYOUT.post("/v1/operator/accounts/{accountId}/release", operators())
                    .carriedOutOnce(),
            PAYOUT.get("/v1/operator/holds", operators()),
            PAYOUT.post("/v1/operator/taskers/{id}/hold", operators()).carriedOutOnce(),
            PAYOUT.post("/v1/operator/taskers/{id}/release", operators()).carriedOutOnce(),
            PAYOUT.post("/v1/operator/rewards/{submissionId}/clawback", operators())
                    .carriedOutOnce(),
            PAYOUT.get("/v1/operator/decisions", operators()),
            PAYOUT.get("/v1/operator/suspense", operators()),
            PAYOUT.post("/v1/operator/suspense/{transactionHash}/assignment", operators())
                    .carriedOutOnce(),
            PAYOUT.post("/v1/operator/suspense/{transactionHash}/refund", operators()));

    private Routes() {}

    /** Finds the route that a request is for. */
    public static Optional<Route> find(HttpMethod method, String path) {
        var target = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(route -> route.fits(method) && route.fits(target))
                .findFirst();
    }

    /** Returns the methods by which the path can be asked for; none if nothing is there. */
    public static Set<HttpMethod> methodsAt(String path) {
        var target = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(route -> route.fits(target))
                .map(Route::method)
                .collect(Collectors.toUnmodifiableSet());
    }
}
