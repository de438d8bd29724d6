package dev.concord.gateway.repeat;

import dev.concord.near.key.Bytes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of naming a request by a key. */
public sealed interface Claim {

    /**
     * Nobody has, or not any more: it is to be carried out, and its end is to be told.
     *
     * @param attempt tells who began it from those who may begin it after us, should we take too long
     */
    record Begun(Seal seal, UUID attempt) implements Claim {}

    /** Somebody has, and it is not known yet what will be answered. */
    record UnderWay() implements Claim {}

    /**
     * It was answered.
     *
     * @param request the mark of what was asked for
     * @param answer sealed; null if it was too large to be kept
     */
    record Answered(Seal seal, Bytes request, @Nullable Bytes answer) implements Claim {}
}
