package dev.concord.consensus.aggregation.simulation;

/** What is wrong with a made-up crowd; each scenario has one thing that defeats some method. */
public enum ChoiceScenario {
    /** Two in five taskers do not look: half of them guess, half always give the class they like. */
    SPAM("spam", ChoiceCrowdShape.usual().withSpammers(0.4)),
    /** One task in twenty is of the second of two classes, which most taskers tend to overlook. */
    RARE_CLASS("rare class", ChoiceCrowdShape.usual().withClasses(2).withRareClass(0.05)),
    /** On two in five tasks everyone is little better than chance. */
    HARD_TASKS("hard tasks", ChoiceCrowdShape.usual().withHardTasks(0.4)),
    /** Three tasks in ten have a wrong class that looks right to many. */
    CORRELATED("correlated taskers", ChoiceCrowdShape.usual().withDecoys(0.3)),
    MANY_CLASSES("many classes", ChoiceCrowdShape.usual().withClasses(20)),
    FEW_LABELS("few labels per tasker", ChoiceCrowdShape.usual().withLabelsPerTasker(5)),
    /** A quarter of the taskers answer in rings of five, each of which repeats what its first member said. */
    COLLUDERS("colluders", ChoiceCrowdShape.usual().withOverlap(7).withColluders(0.25));

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // A record of numbers.
    private final ChoiceCrowdShape shape;

    ChoiceScenario(String text, ChoiceCrowdShape shape) {
        this.text = text;
        this.shape = shape;
    }

    /** Makes a crowd that has labelled so many tasks; the same for the same seed. */
    public ChoiceCrowd crowd(int tasks, long seed) {
        return new ChoiceCrowdGenerator(shape, tasks, seed).crowd();
    }

    /** Returns the name for people. */
    @Override
    public String toString() {
        return text;
    }
}
