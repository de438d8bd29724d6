package dev.concord.contracts.label;

import java.util.List;

/** The task's options from the best to the worst; of a pair, the better one and the other. */
public record Preference(List<String> ranking) implements Label {

    public Preference {
        ranking = Required.all("label.ranking", ranking, "the task's options, best first");
    }
}
