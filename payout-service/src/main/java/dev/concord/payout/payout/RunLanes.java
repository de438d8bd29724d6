package dev.concord.payout.payout;

import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.payout.chain.Treasury;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends what is due to be sent, and gives each free lane its next payout. All lanes move at the same time. */
@Service
final class RunLanes {

    private static final Logger LOG = LoggerFactory.getLogger(RunLanes.class);
    private static final int MOST_AT_ONCE = 64;

    private final NearRpc rpc;
    private final Treasury treasury;
    private final Payouts payouts;
    private final Attempts attempts;
    private final SignAttempt signing;
    private final SendAttempt sending;
    private final InstantSource clock;

    RunLanes(
            NearRpc rpc,
            Treasury treasury,
            Payouts payouts,
            Attempts attempts,
            SignAttempt signing,
            SendAttempt sending,
            InstantSource clock) {
        this.rpc = rpc;
        this.treasury = treasury;
        this.payouts = payouts;
        this.attempts = attempts;
        this.signing = signing;
        this.sending = sending;
        this.clock = clock;
    }

    void run() throws InterruptedException {
        attempts.addLanes(treasury.publicKeys());
        var work = new ArrayList<Callable<Void>>();
        attempts.toSend(clock.instant(), MOST_AT_ONCE)
                .forEach(attempt -> work.add(() -> {
                    sending.send(attempt);
                    return null;
                }));
        work.addAll(newAttempts());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                if (done.state() == java.util.concurrent.Future.State.FAILED) {
                    LOG.warn("a lane stumbled and goes on", done.exceptionNow());
                }
            }
        }
    }

    private List<Callable<Void>> newAttempts() {
        var lanes = attempts.freeLanes().stream()
                .filter(treasury.publicKeys()::contains)
                .limit(MOST_AT_ONCE)
                .toList();
        var waiting = payouts.withoutAttempt(lanes.size());
        if (waiting.isEmpty()) {
            return List.of();
        }
        try {
            var base = rpc.block(Finality.FINAL).point();
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < waiting.size(); i++) {
                var payout = waiting.get(i);
                var lane = lanes.get(i);
                work.add(() -> {
                    signing.sign(payout, lane, base).ifPresent(sending::send);
                    return null;
                });
            }
            return work;
        } catch (RpcFailure away) {
            LOG.debug("no base block: nothing new is signed", away);
            return List.of();
        }
    }
}
