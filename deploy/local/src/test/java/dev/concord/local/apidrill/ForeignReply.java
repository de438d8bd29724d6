package dev.concord.local.apidrill;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody is answered who asks for what is another's.
 *
 * @param toTheirs the answer
 * @param toNone the answer to the same request for something that is not there
 */
record ForeignReply(Answer toTheirs, Answer toNone) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    static boolean isRefused(Answer answer) {
        return answer.status() == FORBIDDEN || answer.status() == NOT_FOUND;
    }

    /** Returns what is wrong with it: what is another's must be refused, and in such a way that nobody learns that it is there. */
    Optional<String> fault() {
        return isRefused(toTheirs) && kind(toTheirs).equals(kind(toNone))
                ? Optional.empty()
                : Optional.of("%s (expected: 403 or 404, as for what is not there, which is %s): %s"
                        .formatted(kind(toTheirs), kind(toNone), toTheirs.text()));
    }

    /** Identifies an answer by what does not come from the request. */
    private static String kind(Answer answer) {
        var code = answer.isJson() ? JSON.readTree(answer.text()).path("code").asString("") : "";
        return (answer.status() + " " + code).strip();
    }
}
