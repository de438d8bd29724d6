package dev.concord.consensus.judging.domain;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;

/** A task's last published decision. */
public record Outcome(
        Revision revision, AgreementState state, @Nullable Label label) {}
