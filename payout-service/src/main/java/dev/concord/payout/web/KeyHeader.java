package dev.concord.payout.web;

import dev.concord.contracts.id.IdempotencyKey;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.web.ProblemException;

/** The header by which whoever orders a payment can order it again without its being paid twice. */
public final class KeyHeader {

    public static final String NAME = IdempotencyKey.HEADER;

    private KeyHeader() {}

    /**
     * Reads the key; a missing header is read as empty.
     *
     * @throws ProblemException if it is none
     */
    public static OrderKey read(String text) {
        try {
            return new OrderKey(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(PayoutProblem.MALFORMED_KEY, String.valueOf(malformed.getMessage()));
        }
    }
}
