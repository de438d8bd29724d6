package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.concord.contracts.id.TaskerId;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdmissionTest {

    private static final Optional<Caller> NOBODY = Optional.empty();
    private static final Optional<Caller> TASKER = Optional.of(new TaskerCaller(new TaskerId(new UUID(0, 1)), false));
    private static final Optional<Caller> OPERATOR = Optional.of(new OperatorCaller());

    @ParameterizedTest
    @CsvSource({"POST,/v1/taskers", "GET,/v1/treasury", "HEAD,/v1/treasury", "GET,/v1/assets", "GET,/openapi.json"})
    void anybody_may_register_and_read_what_is_public(String method, String path) {
        assertThatCode(() -> Admission.require(method, path, NOBODY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/taskers", "POST,/v1/treasury", "GET,/v1/projects/open", "GET,/v1/operator/audit"})
    void anything_else_needs_a_caller(String method, String path) {
        assertRefused(method, path, NOBODY, EdgeProblem.UNAUTHENTICATED);
    }

    @Test
    void what_is_the_operators_needs_the_operator() {
        assertRefused("GET", "/v1/operator/audit", TASKER, EdgeProblem.FORBIDDEN);
        assertThatCode(() -> Admission.require("GET", "/v1/operator/audit", OPERATOR))
                .doesNotThrowAnyException();
    }

    @Test
    void what_callers_may_do_elsewhere_is_for_the_services_to_say() {
        assertThatCode(() -> Admission.require("POST", "/v1/projects", TASKER)).doesNotThrowAnyException();
    }

    private static void assertRefused(String method, String path, Optional<Caller> caller, EdgeProblem problem) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Admission.require(method, path, caller))
                .matches(refusal -> refusal.problem() == problem);
    }
}
