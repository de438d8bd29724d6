package dev.concord.local.drill;

import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.chain.NearKey;
import dev.concord.local.client.Accounts;
import dev.concord.local.client.AuditReport;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.payroll.OwedRewards;
import dev.concord.local.payroll.Payee;
import dev.concord.local.payroll.PayoutBooks;
import dev.concord.local.platform.PayoutAlone;
import dev.concord.local.platform.Surroundings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.NearRpc;
import dev.concord.web.Caller;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The taskers of the drill: they earn, and count what they got. */
final class Crew {

    private static final int SIZE = 8;
    private static final int EARNERS = 3;
    private static final int NEAR_BITS = 73; // up to about 0.01 NEAR
    private static final int TOKEN_BITS = 17; // up to about 13 cents

    /** One round in so many has somebody new, whom tokens do not know. */
    private static final int NEWCOMER_EVERY = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PayoutAlone platform;
    private final ConcordClient client;
    private final NearRpc rpc;
    private final PayoutBooks books;
    private final Surroundings surroundings;
    private final OwedRewards inNear;
    private final OwedRewards inTokens;
    private final List<Payee> payees = new ArrayList<>();

    Crew(
            PayoutAlone platform,
            ConcordClient client,
            NearRpc rpc,
            PayoutBooks books,
            Surroundings surroundings,
            OwedRewards inNear,
            OwedRewards inTokens) {
        this.platform = platform;
        this.client = client;
        this.rpc = rpc;
        this.books = books;
        this.surroundings = surroundings;
        this.inNear = inNear;
        this.inTokens = inTokens;
    }

    /** Registers taskers whose accounts come into being with their first payment. */
    void hire() throws InterruptedException {
        for (var i = 0; i < SIZE; i++) {
            payees.add(registered(new TaskerId(surroundings.ids().next())));
        }
    }

    /** Lets some of them earn, now and then somebody new, in NEAR and in tokens. */
    void earn(Random random) throws InterruptedException {
        if (random.nextInt(NEWCOMER_EVERY) == 0) {
            payees.add(registered(new TaskerId(surroundings.ids().next())));
        }
        var first = random.nextInt(payees.size());
        earn(inNear, first, random);
        earn(inTokens, first, random);
    }

    /** One thing is said twice, as a topic may, and one is raised by a revision. */
    private void earn(OwedRewards owed, int first, Random random) {
        var rewards = new ArrayList<RewardDue>();
        for (var i = 0; i < EARNERS; i++) {
            var tasker = payees.get((first + i) % payees.size()).tasker();
            rewards.add(owed.owe(tasker, amount(owed.asset(), random), (_, _) -> {}));
            rewards.add(owed.owe(tasker, amount(owed.asset(), random), (_, _) -> {}));
        }
        owed.repeat(rewards.getFirst());
        owed.raise(rewards.getLast(), amount(owed.asset(), random));
        owed.flush();
    }

    /** Lets one earn whose account does not exist, so that the chain refuses to pay it. */
    Payee earnInVain(int number, Random random) {
        var gone = new Payee(
                new TaskerId(surroundings.ids().next()),
                new AccountId("gone-" + number + ".bank.localnet"),
                SecretKey.random(surroundings.random()).publicKey());
        books.register(List.of(gone));
        var _ = inNear.owe(gone.tasker(), amount(Asset.NEAR, random), (_, _) -> {});
        inNear.flush();
        return gone;
    }

    /** Names an account that can be paid once the chain has refused for good; if it never does, that money is lost. */
    void moveHouse(Payee gone) throws InterruptedException {
        var isHeld = Waiting.reached(PATIENCE, PAUSE, () -> books.isHeld(gone.account()));
        payees.add(isHeld ? moved(gone.tasker()) : gone);
    }

    /** Tells whether all that is due was paid, as far as the books know, within our patience. */
    boolean isPaid() throws InterruptedException {
        return Waiting.reached(PATIENCE, PAUSE, () -> isPaid(inNear) && isPaid(inTokens));
    }

    private boolean isPaid(OwedRewards owed) {
        return books.totals(owed.asset()).isQuietAt(owed.total());
    }

    /** Counts what each has on chain. */
    List<Account> accounts() throws InterruptedException {
        var bank = platform.bank(rpc);
        var accounts = new ArrayList<Account>();
        for (var owed : List.of(inNear, inTokens)) {
            var paid = books.paid(owed.asset());
            for (var payee : payees) {
                accounts.add(new Account(
                        payee.account() + ", " + owed.asset(),
                        owed.due(payee.tasker()),
                        paid.getOrDefault(payee.tasker(), NearAmount.ZERO),
                        bank.holding(payee.account(), owed.asset())));
            }
        }
        return accounts;
    }

    /** Has the service audit its books against the chain. */
    PlayedRound audited(PlayedRound played) throws InterruptedException {
        var operator = client.asOperator(platform.credential(new Caller.OperatorCaller()));
        Waiting.reached(PATIENCE, PAUSE, () -> operator.auditReport().clean());
        var audit = operator.auditReport();
        return new PlayedRound(
                played.round(), played.atStep(), played.recovered(), played.reckoning(), differences(audit));
    }

    private static List<String> differences(AuditReport audit) {
        if (audit.clean() || !audit.differences().isEmpty()) {
            return audit.differences();
        }
        return List.of("the audit at height %d is not clean".formatted(audit.height()));
    }

    private Payee registered(TaskerId tasker) throws InterruptedException {
        var key = NearKey.implicit(surroundings.random());
        accounts(tasker).register(key);
        return new Payee(tasker, key.account(), key.key().publicKey());
    }

    /** The account so far is nobody's, and cannot agree. */
    private Payee moved(TaskerId tasker) throws InterruptedException {
        var key = NearKey.implicit(surroundings.random());
        accounts(tasker).change(key);
        return new Payee(tasker, key.account(), key.key().publicKey());
    }

    private Accounts accounts(TaskerId tasker) {
        return client.asTasker(platform.credential(new Caller.TaskerCaller(tasker, false)))
                .accounts();
    }

    private static NearAmount amount(Asset asset, Random random) {
        return asset.equals(Asset.NEAR)
                ? new NearAmount(new BigInteger(NEAR_BITS, random).add(BigInteger.ONE))
                : TokenDraw.payable(TOKEN_BITS, random);
    }
}
