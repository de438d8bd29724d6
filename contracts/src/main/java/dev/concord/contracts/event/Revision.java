package dev.concord.contracts.event;

/** Which decision of a task this is. A state that was reset continues in a new generation, never at 1 again. */
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
