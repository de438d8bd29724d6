package dev.concord.local.apidrill;

import dev.concord.local.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What came of all requests. */
public final class RequestDrillReport {

    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Map<String, Integer> successes = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Begins with operations that nobody has asked for yet. */
    RequestDrillReport(List<Operation> operations) {
        operations.forEach(operation -> successes.put(operation.name(), 0));
    }

    void count(Request request, Answer answer) {
        byStatus.merge(answer.status(), 1, Integer::sum);
        if (answer.isSuccess() && request.method().equals(request.operation().method())) {
            successes.merge(request.operation().name(), 1, Integer::sum);
        }
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Whether every answer was as described. */
    public boolean isClean() {
        return findings.isEmpty() && !byStatus.isEmpty();
    }

    /** Returns how often each status was answered, and how often each fault was found. */
    public String table() {
        var table = new Table().row("answers", "times");
        byStatus.forEach((status, times) -> table.row(Integer.toString(status), "%,d".formatted(times)));
        table.row("findings", "%,d".formatted(findings.size()));
        findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> "  " + finding.operation() + ": " + finding.status(),
                        TreeMap::new,
                        Collectors.counting()))
                .forEach((what, times) -> table.row(what, Long.toString(times)));
        return table.toString();
    }

    /** Says which operations never succeeded: of what lies behind their checks, nothing was tried. */
    public String unreached() {
        var never = new TreeSet<String>();
        successes.forEach((operation, times) -> {
            if (times == 0) {
                never.add(operation);
            }
        });
        return "%d of %d operations succeeded%s"
                .formatted(
                        successes.size() - never.size(),
                        successes.size(),
                        never.isEmpty() ? "" : "; never: " + String.join(", ", never));
    }
}
