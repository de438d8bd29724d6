package dev.concord.near.provenance;

import dev.concord.near.provenance.Finding.Outcome;
import java.util.List;

/** What came of checking a proof, claim by claim. */
public record Findings(List<Finding> all) {

    public Findings {
        all = List.copyOf(all);
    }

    /** Whether everything that is claimed was checked, and holds. */
    public boolean isProven() {
        return !all.isEmpty() && all.stream().allMatch(each -> each.outcome() == Outcome.HOLDS);
    }

    /** Whether a claim is false. */
    public boolean isRefuted() {
        return all.stream().anyMatch(each -> each.outcome() == Outcome.FAILS);
    }
}
