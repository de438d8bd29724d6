package dev.concord.contracts.event;

/**
 * Which decision of a task this is; consumers ignore one that is not greater than what they have. The generation comes first
 * and is always 1 so far: nothing begins another. So the state of consensus-service must not be reset while a project is
 * unsettled. It would count from 1 again, its decisions would be taken for old ones, and what it said of labels wanted and
 * rewards due would be forgotten.
 */
public record Revision(int generation, int number) implements Comparable<Revision> {

    public static final Revision FIRST = new Revision(1, 1);

    public Revision next() {
        return new Revision(generation, number + 1);
    }

    @Override
    public int compareTo(Revision other) {
        var byGeneration = Integer.compare(generation, other.generation);
        return byGeneration != 0 ? byGeneration : Integer.compare(number, other.number);
    }
}
