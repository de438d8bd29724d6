package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Routes;
import dev.concord.gateway.access.Scope;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import dev.concord.web.VendorRole;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

final class AdmissionTest {

    private static final Optional<KnownCaller> NOBODY = Optional.empty();
    private static final Optional<KnownCaller> TASKER =
            known(new TaskerCaller(new TaskerId(new UUID(0, 1)), false), Scope.ALL);
    private static final Optional<KnownCaller> OPERATOR = known(new OperatorCaller(), Scope.ALL);

    @ParameterizedTest
    @CsvSource({"POST,/v1/taskers", "GET,/v1/treasury", "HEAD,/v1/treasury", "GET,/v1/assets", "GET,/openapi.json"})
    void anybody_may_register_and_read_what_is_public(String method, String path) {
        assertThat(admitted(method, path, NOBODY)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/taskers", "POST,/v1/treasury", "GET,/v1/projects/open", "GET,/v1/operator/audit"})
    void anything_else_needs_a_caller(String method, String path) {
        assertRefused(method, path, NOBODY, EdgeProblem.UNAUTHENTICATED);
    }

    @Test
    void what_is_the_operators_needs_the_operator() {
        assertRefused("GET", "/v1/operator/audit", TASKER, EdgeProblem.FORBIDDEN);
        assertThat(admitted("GET", "/v1/operator/audit", OPERATOR)).isEqualTo("/v1/operator/audit");
    }

    @Test
    void a_role_may_do_what_lesser_ones_may_and_no_more() {
        assertRefused("POST", "/v1/projects", vendor(VendorRole.REVIEWER, Scope.ALL), EdgeProblem.FORBIDDEN);
        assertThat(admitted("POST", "/v1/projects", vendor(VendorRole.MANAGER, Scope.ALL)))
                .isEqualTo("/v1/projects");
        assertThat(admitted("POST", "/v1/projects", vendor(VendorRole.OWNER, Scope.ALL)))
                .isEqualTo("/v1/projects");
    }

    @Test
    void whatever_the_role_the_credential_must_be_good_for_it() {
        assertRefused("POST", "/v1/projects", vendor(VendorRole.OWNER, Set.of(Scope.READ)), EdgeProblem.FORBIDDEN);
        assertThat(admitted("GET", "/v1/projects", vendor(VendorRole.OWNER, Set.of(Scope.READ))))
                .isEqualTo("/v1/projects");
    }

    @Test
    void what_is_not_in_the_table_is_not_there_for_those_who_are_known() {
        assertRefused("GET", "/v1/nothing", OPERATOR, EdgeProblem.NOT_FOUND);
        assertRefused("DELETE", "/v1/projects", OPERATOR, EdgeProblem.METHOD_NOT_ALLOWED);
    }

    @Test
    void of_two_routes_whose_path_fits_the_first_one_counts() {
        assertThat(admitted("GET", "/v1/projects/open", TASKER)).isEqualTo("/v1/projects/open");
    }

    private static String admitted(String method, String path, Optional<KnownCaller> caller) {
        var route = route(method, path);
        Admission.require(route, path, caller);
        return route.orElseThrow().path().getPatternString();
    }

    private static void assertRefused(String method, String path, Optional<KnownCaller> caller, EdgeProblem problem) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Admission.require(route(method, path), path, caller))
                .matches(refusal -> refusal.problem() == problem);
    }

    private static Optional<Route> route(String method, String path) {
        return Routes.find(HttpMethod.valueOf(method), path);
    }

    private static Optional<KnownCaller> vendor(VendorRole role, Set<Scope> scopes) {
        return known(new VendorCaller(new VendorId(new UUID(0, 2)), role, null), scopes);
    }

    private static Optional<KnownCaller> known(Caller caller, Set<Scope> scopes) {
        return Optional.of(new KnownCaller(caller, scopes, "cx_AAAAAAA", Instant.MAX));
    }
}
