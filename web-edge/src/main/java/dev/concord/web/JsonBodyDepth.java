package dev.concord.web;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactoryBuilder;

/**
 * How deep a JSON body may be. Readers go into what they read by calling themselves, so a kilobyte of brackets would otherwise cost as
 * many frames of a stack as the parser happens to allow.
 */
final class JsonBodyDepth implements JsonFactoryBuilderCustomizer {

    /** As deep as the lines of an import; no body that is described has half of it. */
    static final int MOST = 32;

    @Override
    public void customize(JsonFactoryBuilder factory) {
        factory.streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MOST).build());
    }
}
