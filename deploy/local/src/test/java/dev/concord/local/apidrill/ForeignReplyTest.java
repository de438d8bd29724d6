package dev.concord.local.apidrill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ForeignReplyTest {

    private static final Answer NOT_FOUND = problem(404, "project-not-found");

    @Test
    void whatIsAnsweredAsIfItWereNotThereIsInOrder() {
        assertThat(new ForeignReply(NOT_FOUND, NOT_FOUND).fault()).isEmpty();
        assertThat(new ForeignReply(problem(403, "lease-of-another"), problem(403, "lease-of-another")).fault())
                .isEmpty();
    }

    @Test
    void whatIsToldIsAFault() {
        assertThat(new ForeignReply(problem(200, ""), NOT_FOUND).fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("200 (expected: 403 or 404"));
    }

    @Test
    void whatTellsThatItIsThereIsAFault() {
        assertThat(new ForeignReply(problem(409, "project-closed"), NOT_FOUND).fault())
                .isPresent();
        assertThat(new ForeignReply(problem(403, "forbidden"), NOT_FOUND).fault())
                .isPresent();
        assertThat(new ForeignReply(problem(404, "not-yours"), NOT_FOUND).fault())
                .isPresent();
    }

    @Test
    void whatIsRefusedBeforeAnythingWasLookedForProvesNothing() {
        var malformed = problem(400, "malformed-request");

        assertThat(new ForeignReply(malformed, malformed).fault()).isPresent();
    }

    private static Answer problem(int status, String code) {
        return new Answer(status, "application/problem+json", "{\"code\":\"%s\"}".formatted(code), true);
    }
}
