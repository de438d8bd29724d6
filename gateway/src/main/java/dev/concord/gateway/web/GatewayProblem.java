package dev.concord.gateway.web;

import dev.concord.web.ProblemCode;
import dev.concord.web.ProblemFacts;

/** What can be wrong with a request that the gateway answers itself, beyond what every service may say. */
public enum GatewayProblem implements ProblemCode {
    VENDOR_ID_TAKEN(409, "vendor-id-taken", "The id belongs to a vendor of another name"),
    TOO_MANY_KEYS(409, "too-many-keys", "The vendor has too many keys"),
    TASKER_REGISTERED(409, "tasker-registered", "The id belongs to a tasker whose token stays"),
    TASKER_DIFFERS(409, "tasker-differs", "The tasker registered as something else");

    private final ProblemFacts facts;

    GatewayProblem(int status, String code, String title) {
        this.facts = new ProblemFacts(status, code, title);
    }

    @Override
    public ProblemFacts facts() {
        return facts;
    }
}
