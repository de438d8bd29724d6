package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.LogOdds;

/**
 * How probable it is that each class applies to one task. The logarithm of the odds is that of the class prior and of each
 * answer, one after the other; a control task's odds are infinite.
 */
@SuppressWarnings("ArrayRecordComponent") // Lives within one decision.
record SetPosterior(double[] prior, double[][] evidence, double[] applies) {

    /** Nearer to one half than this, rounding decides; then the first answer does. */
    private static final double TIE = 1e-9;

    static SetPosterior of(AskedSet asked, SetSkills skills) {
        var prior = asked.control().map(SetPosterior::certain).orElseGet(() -> prior(asked, skills));
        var evidence = new double[asked.answers()][];
        for (var answer = 0; answer < evidence.length; answer++) {
            evidence[answer] = evidence(asked, skills, answer);
        }
        var applies = new double[prior.length];
        for (var place = 0; place < applies.length; place++) {
            var logOdds = prior[place];
            for (var each : evidence) {
                logOdds += each[place];
            }
            applies[place] = LogOdds.probability(logOdds);
        }
        return new SetPosterior(prior, evidence, applies);
    }

    /** Returns the classes that rather apply than not; where that is even, those that the first answer names. */
    boolean[] decided(AskedSet asked) {
        var decided = new boolean[applies.length];
        for (var place = 0; place < decided.length; place++) {
            var even = Math.abs(applies[place] - 0.5) <= TIE;
            decided[place] = even ? asked.named()[0][place] : applies[place] > 0.5;
        }
        return decided;
    }

    private static double[] certain(boolean[] control) {
        var logOdds = new double[control.length];
        for (var place = 0; place < logOdds.length; place++) {
            logOdds[place] = control[place] ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return logOdds;
    }

    /** The share of the project's other tasks to which each class applies, held by the share of all classes together. */
    private static double[] prior(AskedSet asked, SetSkills skills) {
        var shares = ClassShares.of(skills);
        var votes = 0;
        for (var place = 0; place < asked.classes(); place++) {
            votes += asked.votes(place);
        }
        var common = shares.common(votes, asked.answers());
        var prior = new double[asked.classes()];
        for (var place = 0; place < prior.length; place++) {
            var own = asked.told();
            prior[place] = Math.log(shares.odds(
                    place,
                    own.ofAll(Side.APPLIES, place),
                    own.ofAll(Side.APPLIES_NOT, place),
                    common,
                    asked.answers()));
        }
        return prior;
    }

    private static double[] evidence(AskedSet asked, SetSkills skills, int answer) {
        var evidence = new double[asked.classes()];
        for (var place = 0; place < evidence.length; place++) {
            evidence[place] = Math.log(likelihood(asked, skills, answer, place, Side.APPLIES)
                    / likelihood(asked, skills, answer, place, Side.APPLIES_NOT));
        }
        return evidence;
    }

    /** How probable the answer was on one side of the truth, without what the task itself taught about the tasker. */
    private static double likelihood(AskedSet asked, SetSkills skills, int answer, int place, Side side) {
        var tasker = asked.taskers()[answer];
        var named = asked.named()[answer][place];
        var crowd = skills.crowd();
        var strength = crowd.strength(side, place);
        var rate = tasker == SetSkills.NEWCOMER ? crowd.rate(side, place) : crowd.rate(side, tasker, place);
        var expected = named ? rate : 1 - rate;
        if (tasker == SetSkills.NEWCOMER) {
            return expected;
        }
        var own = asked.told().of(answer, side, place);
        var count = named
                ? skills.counts().named(side, tasker, place)
                : skills.counts().unnamed(side, tasker, place);
        var others = Math.max(0, count - own);
        var all = Math.max(others, skills.counts().total(side, tasker, place) - own);
        return (others + strength * expected) / (all + strength);
    }

    /** Returns how much the answer says for what it names and against what it does not, over all classes. */
    static double said(double[] evidence, boolean[] named) {
        var said = 0.0;
        for (var place = 0; place < evidence.length; place++) {
            said += Math.max(0, named[place] ? evidence[place] : -evidence[place]);
        }
        return said;
    }
}
