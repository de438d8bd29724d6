package dev.concord.task.imports;

import dev.concord.contracts.id.IdempotencyKey;

/** What the client calls an import, so that it can send it again without adding anything. */
public record ImportKey(String value) {

    public ImportKey {
        IdempotencyKey.require(value);
    }
}
