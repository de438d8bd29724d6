package dev.concord.payout.payout;

import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The pace at which payouts go on: each step waits for its own end and none for another, and nothing moves on a foreign chain. */
@Component
final class PayoutSchedule {

    private final OpenChain chain;
    private final PlanPayouts planning;
    private final RecallPayouts recall;
    private final RunLanes lanes;
    private final SendAttempts sending;
    private final FollowBlocks blocks;
    private final FollowAttempts following;
    private final BuryAttempts burial;

    PayoutSchedule(
            OpenChain chain,
            PlanPayouts planning,
            RecallPayouts recall,
            RunLanes lanes,
            SendAttempts sending,
            FollowBlocks blocks,
            FollowAttempts following,
            BuryAttempts burial) {
        this.chain = chain;
        this.planning = planning;
        this.recall = recall;
        this.lanes = lanes;
        this.sending = sending;
        this.blocks = blocks;
        this.following = following;
        this.burial = burial;
    }

    @Scheduled(fixedDelayString = "${concord.payout.plan-every:1s}")
    void plan() {
        if (isOpen()) {
            planning.plan();
        }
    }

    /** Nothing of this needs the chain: who is held gets his money back into what is due even while the chain is away. */
    @Scheduled(fixedDelayString = "${concord.payout.recall-every:1s}")
    void recall() {
        recall.recall();
    }

    @Scheduled(fixedDelayString = "${concord.payout.send-every:50ms}")
    void send() throws InterruptedException {
        if (isOpen()) {
            lanes.run();
        }
    }

    @Scheduled(fixedDelayString = "${concord.payout.send-again-every:1s}")
    void sendAgain() throws InterruptedException {
        if (isOpen()) {
            sending.sendAgain();
        }
    }

    @Scheduled(fixedDelayString = "${concord.payout.follow-blocks-every:50ms}")
    void followBlocks() {
        if (isOpen()) {
            blocks.follow();
        }
    }

    @Scheduled(fixedDelayString = "${concord.payout.follow-every:50ms}")
    void follow() throws InterruptedException {
        if (isOpen()) {
            following.follow();
        }
    }

    @Scheduled(fixedDelayString = "${concord.payout.bury-every:5s}")
    void bury() {
        if (isOpen()) {
            burial.bury();
        }
    }

    private boolean isOpen() {
        return chain.standing() instanceof ChainStanding.Open;
    }
}
