package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.SetBeliefs;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Which classes apply to each task of a project, and at which rates its taskers name them. */
public final class SetEstimate implements Estimate {

    private final SetTable table;
    private final List<BelievedClass> beliefs;
    private final SetSkills skills;
    private final BinaryDawidSkene rule;

    /** Takes over what is believed of each class and task, and the skills that follow from it. */
    SetEstimate(SetTable table, List<BelievedClass> beliefs, SetSkills skills) {
        this.table = table;
        this.beliefs = List.copyOf(beliefs);
        this.skills = skills;
        this.rule = new BinaryDawidSkene(skills);
    }

    @Override
    public int tasks() {
        return table.rows().tasks();
    }

    @Override
    public Label label(int task) {
        var asked = asked(task);
        return rule.label(table.sets().classes(), asked);
    }

    @Override
    public double confidence(int task) {
        return rule.confidence(asked(task));
    }

    @Override
    public Decision decision(int task) {
        return rule.decide(table.sets().classes(), asked(task), evidence(task));
    }

    @Override
    public Optional<Skill> skill(int tasker) {
        if (tasker >= table.rows().taskers()) {
            return Optional.empty();
        }
        var rates = new HashMap<String, BinaryCounts>();
        for (var place = 0; place < table.classes(); place++) {
            var counts = skills.counts().of(tasker, place);
            if (!counts.equals(BinaryCounts.NONE)) {
                rates.put(table.sets().classes().get(place), counts);
            }
        }
        return rates.isEmpty() ? Optional.empty() : Optional.of(new ClassRates(rates));
    }

    private AskedSet asked(int task) {
        var rows = table.rows();
        var answers = rows.count(task);
        if (answers == 0) {
            throw new IllegalArgumentException("task: " + task + " (expected: one that has answers)");
        }
        var taskers = new int[answers];
        var named = new boolean[answers][];
        for (var answer = 0; answer < answers; answer++) {
            taskers[answer] = rows.tasker(rows.first(task) + answer);
            named[answer] = table.sets().places(rows.first(task) + answer);
        }
        var told = new AskedSet.Told(table.tells(task) ? answers : 0, believed(task));
        return new AskedSet(taskers, named, table.control(task), told);
    }

    private double[] believed(int task) {
        var believed = new double[table.classes()];
        for (var place = 0; place < believed.length; place++) {
            believed[place] = beliefs.get(place).of(task);
        }
        return believed;
    }

    private Evidence evidence(int task) {
        if (!table.tells(task)) {
            return Evidence.NONE;
        }
        var believed = new HashMap<String, Double>();
        for (var place = 0; place < table.classes(); place++) {
            believed.put(table.sets().classes().get(place), beliefs.get(place).of(task));
        }
        return new SetBeliefs(table.rows().count(task), believed);
    }
}
