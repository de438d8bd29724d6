package dev.concord.consensus.judging.domain;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * A task's last published decision.
 *
 * @param confidence as it was published; absent in states of before it was remembered
 */
public record Outcome(
        Revision revision,
        AgreementState state,
        @Nullable Label label,
        @Nullable Double confidence) {}
