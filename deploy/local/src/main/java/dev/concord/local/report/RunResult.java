package dev.concord.local.report;

import java.util.List;

/**
 * What a run amounted to.
 *
 * @param problems what is not as it should be; nothing if the run is a success
 */
public record RunResult(ResultLine line, List<String> problems) {

    public RunResult {
        problems = List.copyOf(problems);
    }

    public boolean success() {
        return problems.isEmpty();
    }
}
