package dev.concord.consensus.aggregation.simulation;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What is to be seen, and how a hand that is not steady marks it.
 *
 * @param <R> one region
 */
public interface RegionsScene<R> {

    LabelKind kind();

    /** Returns an object somewhere, of some class. */
    R object(RandomGenerator random);

    /** Returns the object's mark by a tasker whose boundaries are off by so much of its size, as a standard deviation. */
    R marked(R object, double jitter, RandomGenerator random);

    /** Returns the same region, of another class. */
    R misnamed(R region, RandomGenerator random);

    /** Whether two objects are too close to be in one scene. */
    boolean collide(R one, R other);

    Label label(List<R> regions);
}
