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
import dev.concord.local.client.Refusal;
import dev.concord.local.platform.EventLog;
import dev.concord.local.platform.PayoutAlone;
import dev.concord.local.platform.Surroundings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.web.Caller;
import java.time.Duration;
import java.util.List;

/** Has a vendor deposit money on chain and put all of it into a project. */
public final class FundedProject {

    private static final AccountId VENDOR = new AccountId("vendor.bank.localnet");
    private static final NearAmount FOR_GAS = NearAmount.ofNear("10");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LEASE_SECONDS = 60;
    private static final double CONFIDENCE = 0.9;

    private final PayoutAlone platform;
    private final ConcordClient client;
    private final NearRpc rpc;
    private final Surroundings surroundings;

    public FundedProject(PayoutAlone platform, ConcordClient client, NearRpc rpc, Surroundings surroundings) {
        this.platform = platform;
        this.client = client;
        this.rpc = rpc;
        this.surroundings = surroundings;
    }

    /** Returns a project that may spend so much. */
    public ProjectId with(NearAmount amount, EventLog log) throws InterruptedException {
        var id = new VendorId(surroundings.ids().next());
        var key = SecretKey.random(surroundings.random());
        platform.bank(rpc).create(VENDOR, amount.plus(FOR_GAS), List.of(key.publicKey()));
        var vendor = client.asVendor(platform.credential(new Caller.VendorCaller(id)));
        vendor.accounts().register(new NearKey(VENDOR, key));
        new Purse(vendor, new NearAccount(rpc, VENDOR, key), platform.treasury()).hold(amount);
        var project = new ProjectId(surroundings.ids().next());
        log.append(opened(project, id));
        log.flush();
        var funding = surroundings.ids().next();
        Waiting.until("the project is known to the payout service", PATIENCE, PAUSE, () -> {
            try {
                vendor.fund(project, funding, amount);
                return true;
            } catch (Refusal notYet) {
                return false;
            }
        });
        return project;
    }

    private ProjectOpened opened(ProjectId project, VendorId vendor) {
        return new ProjectOpened(
                project,
                vendor,
                1,
                ProjectState.OPEN,
                "Paid for trying payouts out",
                new ChoiceKind(List.of("yes", "no")),
                new Policy(new Overlap(1, 1), CONFIDENCE, DecisionMethod.DAWID_SKENE, false, LEASE_SECONDS),
                new Terms(Asset.NEAR, NearAmount.ofNear("0.01"), NearAmount.ZERO, RewardRule.EVERY_ACCEPTED_LABEL),
                surroundings.clock().instant());
    }
}
