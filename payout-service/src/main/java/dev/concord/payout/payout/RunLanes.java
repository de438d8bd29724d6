package dev.concord.payout.payout;

import org.springframework.stereotype.Service;

/** Signs, stores and sends what free lanes take next, all lanes together. */
@Service
final class RunLanes {

    private final FillLanes filling;
    private final SignBatches signing;
    private final StoreAttempts storing;
    private final SendAttempts sending;

    RunLanes(FillLanes filling, SignBatches signing, StoreAttempts storing, SendAttempts sending) {
        this.filling = filling;
        this.signing = signing;
        this.storing = storing;
        this.sending = sending;
    }

    /** Returns how many attempts were sent. */
    int run() throws InterruptedException {
        var stored = storing.store(signing.sign(filling.turns()));
        if (!stored.isEmpty()) {
            sending.send(stored);
        }
        return stored.size();
    }
}
