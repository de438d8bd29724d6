package dev.concord.consensus.aggregation.region;

import java.util.List;

/** What may be one object: its marks, at least one, no two of the same answer. */
record Candidate<R>(List<Mark<R>> marks) {

    Candidate {
        marks = List.copyOf(marks);
    }

    List<R> regions() {
        return marks.stream().map(Mark::region).toList();
    }
}
