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
    SIGN_IN_REFUSED(403, "sign-in-refused", "Name and password do not fit"),
    SIGN_IN_NAME_TAKEN(409, "sign-in-name-taken", "Somebody signs in by that name"),
    SIGN_IN_AGAIN(403, "sign-in-again", "Only who has just signed in may do this"),
    REWARDS_UNPAID(409, "rewards-unpaid", "Something is owed that nobody could be paid afterwards"),
    PAYOUT_UNDER_WAY(409, "payout-under-way", "Money is on its way to the account"),
    PASSWORD_RESET_OFF(404, "password-reset-off", "No mails are sent here"),
    RESET_NOT_FOUND(404, "reset-not-found", "There is no such code, any more"),
    SESSION_NOT_FOUND(404, "session-not-found", "There is no such session, any more"),
    WALLET_SIGN_IN_OFF(404, "wallet-sign-in-off", "Nobody signs in by wallet here"),
    PROVIDER_NOT_FOUND(404, "provider-not-found", "Nobody signs in by that provider here"),
    PROVIDER_REFUSED(403, "provider-refused", "The provider has not proven who it is"),
    PROVIDER_AWAY(503, "provider-away", "The provider does not answer; begin again"),
    IDENTITY_NOT_FOUND(404, "identity-not-found", "There is no such identity"),
    IDENTITY_TAKEN(409, "identity-taken", "Somebody signs in by that identity"),
    TOO_MANY_IDENTITIES(409, "too-many-identities", "There are too many identities"),
    LAST_SIGN_IN(409, "last-sign-in", "There would be no way left to sign in"),
    CHALLENGE_REFUSED(409, "challenge-refused", "The nonce is used, too old, or none of ours"),
    SIGNATURE_REFUSED(422, "signature-refused", "The signature does not prove the account"),
    KEY_REFUSED(422, "key-refused", "The key may not speak for the account"),
    CHAIN_AWAY(503, "chain-away", "The chain does not answer; send the same request again"),
    TASKER_REGISTERED(409, "tasker-registered", "The id belongs to a tasker whose token stays"),
    TASKER_DIFFERS(409, "tasker-differs", "The tasker registered as something else"),
    MALFORMED_KEY(400, "idempotency-key", "The Idempotency-Key is malformed"),
    KEY_REUSED(409, "idempotency-key-reused", "The key belongs to another request"),
    REQUEST_UNDER_WAY(409, "request-under-way", "The first request with this key has no answer yet"),
    ANSWER_NOT_KEPT(409, "answer-not-kept", "The first answer was too large to be kept");

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
