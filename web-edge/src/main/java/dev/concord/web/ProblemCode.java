package dev.concord.web;

import java.net.URI;

/** One thing that can be wrong with a request. Each service lists its own as an enum; a code, once published, keeps its meaning. */
public interface ProblemCode {

    /** The HTTP status. */
    int status();

    /** What programs branch on, in lower case with hyphens. */
    String code();

    /** What it means, for people, the same for every occurrence. */
    String title();

    /** The type URI (RFC 9457), stable as long as the code is. */
    default URI type() {
        return URI.create("urn:concord:problem:" + code());
    }
}
