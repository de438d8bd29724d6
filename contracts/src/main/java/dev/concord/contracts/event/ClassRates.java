package dev.concord.contracts.event;

import java.util.Map;

/** For each class, how often a tasker named it or not, by whether it applied; absent means never asked. */
public record ClassRates(Map<String, BinaryCounts> rates) implements Skill {

    public ClassRates {
        rates = Map.copyOf(rates);
    }
}
