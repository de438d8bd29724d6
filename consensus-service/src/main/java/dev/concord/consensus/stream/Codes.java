package dev.concord.consensus.stream;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.RewardReason;
import org.apache.kafka.common.errors.SerializationException;

/** The numbers that stand for reasons and states in stores. They are never given to another. */
final class Codes {

    private Codes() {}

    static int of(RewardReason reason) {
        return switch (reason) {
            case ACCEPTED -> 1;
            case AGREES -> 2;
            case DISAGREES -> 3;
            case CONTESTED -> 4;
            case SURPLUS -> 5;
        };
    }

    static RewardReason reason(int code) {
        return switch (code) {
            case 1 -> RewardReason.ACCEPTED;
            case 2 -> RewardReason.AGREES;
            case 3 -> RewardReason.DISAGREES;
            case 4 -> RewardReason.CONTESTED;
            case 5 -> RewardReason.SURPLUS;
            default -> throw new SerializationException("reward reason: " + code + " (expected: 1..5)");
        };
    }

    static int of(AgreementState state) {
        return switch (state) {
            case AGREED -> 1;
            case CONTESTED -> 2;
            case WITHDRAWN -> 3;
        };
    }

    static AgreementState state(int code) {
        return switch (code) {
            case 1 -> AgreementState.AGREED;
            case 2 -> AgreementState.CONTESTED;
            case 3 -> AgreementState.WITHDRAWN;
            default -> throw new SerializationException("agreement state: " + code + " (expected: 1..3)");
        };
    }
}
