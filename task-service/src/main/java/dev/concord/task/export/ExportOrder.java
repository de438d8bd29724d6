package dev.concord.task.export;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.label.LabelKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor asks for, before it is known of which kind the project's labels are; the parts are those of a {@link Selection}.
 *
 * @param format its name
 * @param className what the labels contain
 * @param submissions whether the submissions behind each agreement are shown
 */
public record ExportOrder(
        String format,
        boolean submissions,
        double minConfidence,
        int minRevision,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String className,
        @Nullable AgreementState state) {

    public ExportOrder {
        // Refused before anything is looked up.
        var _ = new Selection(minConfidence, minRevision, since, until, null, state);
    }

    /**
     * Returns what is selected from labels of the kind.
     *
     * @throws IllegalArgumentException if the kind has no such class
     */
    Selection selection(LabelKind kind) {
        var containing = className == null ? null : ClassPattern.of(kind, className);
        return new Selection(minConfidence, minRevision, since, until, containing, state);
    }
}
