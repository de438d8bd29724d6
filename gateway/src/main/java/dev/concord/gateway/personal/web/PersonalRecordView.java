package dev.concord.gateway.personal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.personal.PersonalRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway knows of a tasker, and where the rest is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalRecordView(
        TaskerId id,
        boolean agent,
        Instant registeredAt,
        @Nullable String signInName,
        @Nullable Instant passwordChangedAt,
        @Nullable String walletAccountId,
        @Nullable Instant walletFirstUsedAt,
        List<RecordPart> parts) {

    static PersonalRecordView of(PersonalRecord known) {
        return new PersonalRecordView(
                known.tasker().id(),
                known.tasker().agent(),
                known.registeredAt(),
                known.signInName(),
                known.passwordChangedAt(),
                known.walletAccountId(),
                known.walletFirstUsedAt(),
                RecordPart.ALL);
    }

    @Override
    public String toString() {
        return "PersonalRecordView(" + id + ", (hidden))";
    }
}
