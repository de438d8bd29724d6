package dev.concord.contracts.event;

/** How often a tasker agreed with the decision, out of how many times it could: words, pairs, or whole texts. */
public record AgreementCounts(double agreed, double total) implements Skill {

    public static final AgreementCounts NONE = new AgreementCounts(0, 0);
}
