package dev.concord.payout.payout;

import java.time.InstantSource;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

/** Sends what is due to be sent, and what free lanes take next. All lanes move at the same time. */
@Service
final class RunLanes {

    private static final int MOST_AT_ONCE = 64;

    private final Attempts attempts;
    private final FillLanes filling;
    private final SendAttempt sending;
    private final InstantSource clock;

    RunLanes(Attempts attempts, FillLanes filling, SendAttempt sending, InstantSource clock) {
        this.attempts = attempts;
        this.filling = filling;
        this.sending = sending;
        this.clock = clock;
    }

    void run() throws InterruptedException {
        var work = new ArrayList<Runnable>();
        attempts.toSend(clock.instant(), MOST_AT_ONCE).forEach(attempt -> work.add(() -> sending.send(attempt)));
        filling.turns().forEach(turn -> work.add(() -> filling.sign(turn).ifPresent(sending::send)));
        AllAtOnce.run(work);
    }
}
