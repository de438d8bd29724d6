package dev.concord.local.drill;

import dev.concord.local.payroll.Payee;
import dev.concord.local.platform.PayoutAlone;
import dev.concord.local.platform.PayoutReplica;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * Plays one round: trouble begins, somebody earns, others move money, one process or all die at its step and come back, trouble ends,
 * all are paid.
 */
final class PlayRound {

    /** Some steps are not reached while the trouble lasts. */
    private static final Duration TROUBLED_PATIENCE = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TROUBLE_GOES_ON = Duration.ofMillis(500);
    private static final Duration SIGNED_BY_THEN = Duration.ofSeconds(2);
    /** Each time, what was signed since the last one expires. */
    private static final int MOST_PASSES = 6;

    private static final int EXPIRED = PayoutDrill.VALIDITY_BLOCKS + 20;

    private final PayoutAlone platform;
    private final StopOrder order;
    private final ChainControl chain;
    private final Crew crew;
    private final Till till;
    private final StrayMoney stray;
    private final Vault vault;
    private final Random random;

    PlayRound(
            PayoutAlone platform,
            StopOrder order,
            ChainControl chain,
            Crew crew,
            Till till,
            StrayMoney stray,
            Vault vault,
            Random random) {
        this.platform = platform;
        this.order = order;
        this.chain = chain;
        this.crew = crew;
        this.till = till;
        this.stray = stray;
        this.vault = vault;
        this.random = random;
    }

    PlayedRound play(Round round) throws IOException, InterruptedException {
        // Before anything is sent: what is found may be on its way to the step at once.
        order.give(round.step());
        var moves = new Moves(List.of(till.deposit(random), stray.send(random)));
        begin(round);
        crew.earn(random);
        moves.begin();
        var gone =
                round.needsRefusal() ? Optional.of(crew.earnInVain(round.number(), random)) : Optional.<Payee>empty();
        awaitStop(round);
        // Asked last: who stops in the last moment stands still with its locks, and would do so for ever.
        var stopped = order.withdraw(round.step());
        var killed = killed(round, stopped);
        var killedNanos = System.nanoTime();
        platform.kill(killed);
        afterTheKill(round);
        platform.start(killed);
        Thread.sleep(TROUBLE_GOES_ON);
        calm(round);
        if (gone.isPresent()) {
            crew.moveHouse(gone.get());
        }
        moves.await();
        var _ = crew.isPaid();
        var recovered = Duration.ofNanos(System.nanoTime() - killedNanos);
        return new PlayedRound(round, stopped.isPresent(), recovered, reckoned(), List.of());
    }

    private Reckoning reckoned() throws InterruptedException {
        var accounts = new ArrayList<>(crew.accounts());
        accounts.add(till.account());
        accounts.add(stray.account());
        accounts.add(vault.account());
        return Reckoning.of(accounts);
    }

    private void begin(Round round) throws IOException, InterruptedException {
        if (round.trouble() == Trouble.PAUSED_TOKEN) {
            chain.pause(platform.token(), true);
        }
        var fault = round.trouble().fault();
        if (fault.isPresent()) {
            chain.begin(round.trouble().isOfOneEndpoint() ? fault.get().at(round.endpoint()) : fault.get());
        }
    }

    private void calm(Round round) throws IOException, InterruptedException {
        chain.calm();
        if (round.trouble() == Trouble.PAUSED_TOKEN) {
            chain.pause(platform.token(), false);
        }
    }

    private Set<PayoutReplica> killed(Round round, OptionalLong stopped) {
        if (round.killsAll()) {
            return EnumSet.allOf(PayoutReplica.class);
        }
        return stopped.isPresent()
                ? Set.of(platform.replica(stopped.getAsLong()).orElseThrow())
                : Set.of(PayoutReplica.FIRST);
    }

    private void awaitStop(Round round) throws IOException, InterruptedException {
        var passes = round.trouble() == Trouble.EXPIRY ? MOST_PASSES : 0;
        for (var pass = 0; pass < passes; pass++) {
            if (order.isObeyedWithin(SIGNED_BY_THEN, round.step())) {
                return;
            }
            chain.pass(EXPIRED);
        }
        if (!order.isObeyedWithin(TROUBLED_PATIENCE, round.step())) {
            chain.calm();
            var _ = order.isObeyedWithin(PATIENCE, round.step());
        }
    }

    /** What was signed is lost with its block, or can never be included any more. */
    private void afterTheKill(Round round) throws IOException, InterruptedException {
        if (round.trouble() == Trouble.FORK) {
            chain.fork(2);
        } else if (round.trouble() == Trouble.EXPIRY) {
            chain.pass(EXPIRED);
        }
    }
}
