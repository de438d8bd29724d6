package dev.concord.task;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal looks like. */
public final class Problems {

    private Problems() {}

    public static void assertProblem(Reply reply, int status, String code, String... detail) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.mediaType()).as("%s", reply).startsWith("application/problem+json");
        assertThat(reply.at("/code")).as("%s", reply).isEqualTo(code);
        assertThat(reply.at("/type")).isEqualTo("urn:concord:problem:" + code);
        for (var part : detail) {
            assertThat(reply.at("/detail")).contains(part);
        }
    }
}
