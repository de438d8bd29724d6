package dev.concord.web;

import java.net.URI;

/** One thing that can be wrong with a request. Each service lists its own as an enum; a code, once published, keeps its meaning. */
public interface ProblemCode {

    ProblemFacts facts();

    default int status() {
        return facts().status();
    }

    default String code() {
        return facts().code();
    }

    default String title() {
        return facts().title();
    }

    /** The type URI (RFC 9457), stable as long as the code is. */
    default URI type() {
        return URI.create("urn:concord:problem:" + code());
    }
}
