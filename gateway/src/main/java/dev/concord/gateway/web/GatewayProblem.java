package dev.concord.gateway.web;

import dev.concord.web.ProblemCode;

/** What can be wrong with a request that the gateway answers itself, beyond what every service may say. */
public enum GatewayProblem implements ProblemCode {
    VENDOR_ID_TAKEN(409, "vendor-id-taken", "The id belongs to a vendor of another name"),
    TOO_MANY_KEYS(409, "too-many-keys", "There are too many keys"),
    KEY_ID_TAKEN(409, "key-id-taken", "The id belongs to a key"),
    KEY_NOT_FOUND(404, "key-not-found", "There is no such key"),
    MEMBER_NOT_FOUND(404, "member-not-found", "There is no such member"),
    MEMBER_ID_TAKEN(409, "member-id-taken", "The id belongs to somebody else"),
    TOO_MANY_MEMBERS(409, "too-many-members", "The vendor has too many members"),
    LAST_OWNER(409, "last-owner", "The vendor would be without an owner"),
    INVITATION_NOT_FOUND(404, "invitation-not-found", "There is no such invitation, any more"),
    TASKER_REGISTERED(409, "tasker-registered", "The id belongs to a tasker whose token stays"),
    TASKER_DIFFERS(409, "tasker-differs", "The tasker registered as something else");

    private final int status;
    private final String code;
    private final String title;

    GatewayProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
