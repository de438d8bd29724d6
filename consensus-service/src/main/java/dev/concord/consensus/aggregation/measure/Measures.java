package dev.concord.consensus.aggregation.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What was measured; a measure that does not apply is absent. */
public record Measures(Map<Measure, Double> values) {

    /** There is nothing to compare with. */
    public static final Measures NONE = new Measures(Map.of());

    public Measures {
        var ordered = new EnumMap<Measure, Double>(Measure.class);
        values.forEach((measure, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalStateException(measure + ": " + value + " (expected: a finite number)");
            }
            ordered.put(measure, value);
        });
        values = Collections.unmodifiableMap(ordered);
    }

    public OptionalDouble of(Measure measure) {
        var value = values.get(measure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns these measures and others. */
    public Measures and(Measures others) {
        var all = new EnumMap<Measure, Double>(Measure.class);
        all.putAll(values);
        all.putAll(others.values);
        return new Measures(all);
    }
}
