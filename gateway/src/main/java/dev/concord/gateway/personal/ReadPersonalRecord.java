package dev.concord.gateway.personal;

import dev.concord.contracts.id.TaskerId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells a tasker what the platform knows of them: the gateway's part, the others have pages of their own. */
@Service
public final class ReadPersonalRecord {

    private final PersonalRecords records;

    ReadPersonalRecord(PersonalRecords records) {
        this.records = records;
    }

    public Optional<PersonalRecord> of(TaskerId tasker) {
        return records.of(tasker);
    }
}
