package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.ProblemPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GatewayProblemIsDocumentedTest {

    private static final ProblemPage PAGE = ProblemPage.read();

    @ParameterizedTest
    @EnumSource
    void docsProblemsTellsOf(GatewayProblem problem) {
        assertThat(PAGE.tellsOf(problem.code(), problem.status(), problem.title()))
                .isTrue();
    }
}
