package dev.concord.near.rpc;

import dev.concord.near.key.Bytes;
import org.jspecify.annotations.Nullable;

/** How a transaction, or one receipt of it, ended. */
public sealed interface ExecutionStatus {

    /** Not executed yet. */
    record Pending() implements ExecutionStatus {}

    /** The value is what the last action returned; empty where it comes from a further receipt. */
    record Succeeded(Bytes value) implements ExecutionStatus {}

    /**
     * An action failed, and with it every action of its receipt was undone.
     *
     * @param index which action; null where none is to blame
     * @param kind the chain's name of the failure, such as AccountDoesNotExist
     * @param details the chain's own words, as JSON
     */
    record ActionFailed(@Nullable Integer index, String kind, String details) implements ExecutionStatus {}

    /** Included, yet found invalid. This does not prove that the transaction can never succeed. */
    record FoundInvalid(String kind, String details) implements ExecutionStatus {}
}
