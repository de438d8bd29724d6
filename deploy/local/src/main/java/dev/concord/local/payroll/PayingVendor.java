package dev.concord.local.payroll;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Purse;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.chain.NearKey;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.client.VendorApi;
import dev.concord.local.platform.EventLog;
import dev.concord.local.platform.PayoutAlone;
import dev.concord.local.platform.Surroundings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.web.Caller;
import java.time.Duration;
import java.util.List;

/** A vendor who has money on chain, deposits it, puts it into projects and takes it back. */
public final class PayingVendor {

    private static final NearAmount FOR_GAS = NearAmount.ofNear("10");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LEASE_SECONDS = 60;
    private static final double CONFIDENCE = 0.9;

    private final VendorId id;
    private final VendorApi api;
    private final NearAccount account;
    private final PayoutAlone platform;
    private final Surroundings surroundings;

    private PayingVendor(
            VendorId id, VendorApi api, NearAccount account, PayoutAlone platform, Surroundings surroundings) {
        this.id = id;
        this.api = api;
        this.account = account;
        this.platform = platform;
        this.surroundings = surroundings;
    }

    /** Creates the vendor's account with so much NEAR, and the platform's float of tokens, and registers it. */
    public static PayingVendor with(
            NearAmount near, PayoutAlone platform, ConcordClient client, NearRpc rpc, Surroundings surroundings)
            throws InterruptedException {
        var id = new VendorId(surroundings.ids().next());
        var key = SecretKey.random(surroundings.random());
        var account = platform.vendorAccount();
        platform.bank(rpc).create(account, near.plus(FOR_GAS), List.of(key.publicKey()));
        var api = client.asVendor(platform.credential(new Caller.VendorCaller(id)));
        api.accounts().register(new NearKey(account, key));
        return new PayingVendor(id, api, new NearAccount(rpc, account, key), platform, surroundings);
    }

    /** Returns a new project that may spend so much of an asset, in its base units. */
    public ProjectId fund(Asset asset, NearAmount amount, EventLog log) throws InterruptedException {
        deposit(asset, amount);
        var project = new ProjectId(surroundings.ids().next());
        log.append(opened(project, asset));
        log.flush();
        var funding = surroundings.ids().next();
        Waiting.until(
                "the project is known to the payout service",
                PATIENCE,
                PAUSE,
                () -> api.fund(project, funding, asset, amount));
        return project;
    }

    private void deposit(Asset asset, NearAmount amount) throws InterruptedException {
        if (asset.equals(Asset.NEAR)) {
            new Purse(api, account, platform.treasury()).hold(amount);
        } else {
            claim(send(asset, amount));
        }
    }

    /** Sends tokens to the treasury; returns the transaction's hash once it is final. */
    public String send(Asset token, NearAmount amount) throws InterruptedException {
        var transfer = new TokenTransfer(new AccountId(platform.treasury()), new TokenAmount(amount.yocto()));
        return account.call(new AccountId(token.code()), List.of(TokenCalls.transfer(transfer)));
    }

    /** Claims what was sent, and waits until it is credited. */
    public void claim(String transaction) throws InterruptedException {
        Purse.claim(api, transaction);
    }

    /** Has money paid back that no project has; the key makes a repetition harmless. */
    public void withdraw(String key, Asset asset, NearAmount amount) throws InterruptedException {
        api.withdraw(key, asset, amount, account.id());
    }

    /** Returns what of a token no project has, on the platform. */
    public NearAmount available(Asset token) throws InterruptedException {
        return new NearAmount(api.available(token.code()));
    }

    /** Returns what the vendor holds on chain. */
    public NearAmount holding(Asset asset) throws InterruptedException {
        return account.holding(account.id(), asset);
    }

    private ProjectOpened opened(ProjectId project, Asset asset) {
        return new ProjectOpened(
                project,
                id,
                1,
                ProjectState.OPEN,
                "Paid for trying payouts out",
                new ChoiceKind(List.of("yes", "no")),
                new Policy(new Overlap(1, 1), CONFIDENCE, DecisionMethod.DAWID_SKENE, false, LEASE_SECONDS),
                new Terms(asset, NearAmount.parse("1"), NearAmount.ZERO, RewardRule.EVERY_ACCEPTED_LABEL),
                surroundings.clock().instant());
    }
}
