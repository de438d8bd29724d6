package dev.concord.local.drill;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.client.OperatorApi;
import dev.concord.local.payroll.PayoutBooks;
import dev.concord.near.key.AccountId;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * A stranger of the drill sends tokens that nobody claims; the operator gives some to the platform and has the rest paid back, while the
 * service dies. What the stranger must hold on chain is known to the unit: gas is paid in NEAR.
 */
final class StrayMoney {

    private static final int BITS = 18; // up to about 26 cents

    /** More than a dollar, so that each round leaves the treasury above its cap. */
    private static final NearAmount MORE_THAN_A_ROUND_PAYS = NearAmount.parse("1200000");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final NearAccount stranger;
    private final AccountId treasury;
    private final OperatorApi operator;
    private final Asset token;
    private final Ids ids;
    private final PayoutBooks books;
    private NearAmount due;
    private NearAmount left;

    StrayMoney(NearAccount stranger, AccountId treasury, OperatorApi operator, PayoutBooks books, Asset token, Ids ids)
            throws InterruptedException {
        this.stranger = stranger;
        this.treasury = treasury;
        this.operator = operator;
        this.books = books;
        this.token = token;
        this.ids = ids;
        this.due = stranger.holding(stranger.id(), token);
        this.left = due;
    }

    /** Sends money to the treasury, and returns what has it assigned and paid back, however often that must be tried. */
    Callable<Void> send(Random random) throws InterruptedException {
        var gift = TokenDraw.payable(BITS, random).plus(MORE_THAN_A_ROUND_PAYS);
        var mistake = TokenDraw.payable(BITS, random);
        var given = sent(gift);
        var returned = sent(mistake);
        due = due.minus(gift);
        left = left.minus(gift).minus(mistake);
        var key = ids.next().toString();
        return () -> {
            Waiting.until("the gift is assigned", PATIENCE, PAUSE, () -> operator.assign(given, "platform", "a gift"));
            Waiting.until("the mistake goes back", PATIENCE, PAUSE, () -> operator.refund(returned, key));
            return null;
        };
    }

    /** Returns what the stranger must hold, what it holds if the books are right about refunds, and what it does hold. */
    Account account() throws InterruptedException {
        var booked = left.plus(books.paidTo(stranger.id(), token));
        return new Account("a stranger, " + token, due, booked, stranger.holding(stranger.id(), token));
    }

    private String sent(NearAmount amount) throws InterruptedException {
        var transfer = TokenCalls.transfer(new TokenTransfer(treasury, new TokenAmount(amount.yocto())));
        return stranger.call(new AccountId(token.code()), List.of(transfer));
    }
}
