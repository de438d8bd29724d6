package dev.concord.payout.web;

import dev.concord.web.ProblemCode;

/** Everything that can be wrong with a request to this service. */
public enum PayoutProblem implements ProblemCode {
    MALFORMED_ID(400, "malformed-id", "An id is not a UUID"),
    MALFORMED_QUERY(400, "malformed-query", "A parameter of the query makes no sense"),
    NO_ACCOUNT_HOLDER(403, "no-account-holder", "Only vendors and taskers have accounts"),
    CHALLENGE_REFUSED(409, "challenge-refused", "The nonce is used, too old, or another caller's"),
    SIGNATURE_REFUSED(422, "signature-refused", "The signature does not prove the account"),
    KEY_REFUSED(422, "key-refused", "The key may not speak for the account"),
    ACCOUNT_TAKEN(409, "account-taken", "The account belongs to somebody else"),
    NO_HELD_ACCOUNT(404, "no-held-account", "No such account is held"),
    NO_HELD_TASKER(404, "no-held-tasker", "No such tasker is held"),
    UNKNOWN_REWARD(404, "unknown-reward", "No such submission has a reward"),
    NOTHING_TO_TAKE_BACK(409, "nothing-to-take-back", "Nothing of the reward is left to be taken back"),
    NO_ACCOUNT_CHANGE(404, "no-account-change", "No change of account waits"),
    PREFERENCES_REFUSED(422, "preferences-refused", "The wishes cannot be met"),
    ACCOUNT_CHANGE(409, "account-change", "A tasker's account is changed elsewhere"),
    TOO_MANY_ACCOUNTS(409, "too-many-accounts", "The vendor has all the accounts it may have"),
    NO_ACCOUNT(409, "no-account", "The caller has proven no account yet"),
    UNKNOWN_TRANSACTION(404, "unknown-transaction", "The chain knows no such transaction of the caller's accounts"),
    DEPOSIT_REFUSED(422, "deposit-refused", "The transaction is no deposit"),
    DEPOSIT_TAKEN(409, "deposit-taken", "Another vendor was credited"),
    NOT_IN_SUSPENSE(404, "not-in-suspense", "Nothing with that hash lies in suspense"),
    SUSPENSE_ASSIGNED(409, "suspense-assigned", "The operator has assigned it otherwise"),
    SUSPENSE_REFUNDED(409, "suspense-refunded", "It goes back, or has gone back, to its sender"),
    SUSPENSE_WITHOUT_SENDER(409, "suspense-without-sender", "No receipt tells who has sent it"),
    REFUND_KEY_TAKEN(409, "refund-key-taken", "The key belongs to another refund"),
    UNKNOWN_VENDOR(409, "unknown-vendor", "No account is registered for such a vendor"),
    UNKNOWN_PROJECT(404, "unknown-project", "There is no such project"),
    PROJECT_SETTLED(409, "project-settled", "The project is settled and takes no money"),
    NOT_ENOUGH(409, "not-enough", "The vendor has less than that"),
    WRONG_ASSET(422, "wrong-asset", "The project's money is in another asset"),
    ASSET_NOT_ALLOWED(422, "asset-not-allowed", "Money of this asset is not taken"),
    TOO_LITTLE(409, "too-little", "It is less than a transaction is made for"),
    ACCOUNT_HELD(409, "account-held", "The chain has refused the account"),
    TOO_MANY_WITHDRAWALS(409, "too-many-withdrawals", "The vendor has as many withdrawals under way as it may have"),
    MALFORMED_KEY(400, "idempotency-key", "The Idempotency-Key is missing or malformed"),
    WITHDRAWAL_KEY_TAKEN(409, "withdrawal-key-taken", "The key belongs to another withdrawal"),
    UNKNOWN_WITHDRAWAL(404, "unknown-withdrawal", "The vendor has no such withdrawal"),
    FUNDING_ID_TAKEN(409, "funding-id-taken", "The id belongs to another funding"),
    NO_TOP_UP(409, "no-top-up", "The treasury is not topped up in this asset"),
    UNKNOWN_LANE(404, "unknown-lane", "There is no such lane"),
    LANE_BUSY(409, "lane-busy", "The lane cannot be changed so now"),
    REWARDS_UNPAID(409, "rewards-unpaid", "Something is owed that nobody could be paid afterwards"),
    PAYOUT_UNDER_WAY(409, "payout-under-way", "Money is on its way to the account"),
    NO_AGREEMENT(404, "no-agreement", "There is no such task, or nothing is agreed of it yet"),
    CHAIN_AWAY(503, "chain-away", "The chain does not answer; send the same request again");

    private final int status;
    private final String code;
    private final String title;

    PayoutProblem(int status, String code, String title) {
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
