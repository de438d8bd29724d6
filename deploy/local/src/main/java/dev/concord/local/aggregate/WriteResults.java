package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.preference.PreferenceEstimate;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.local.recorded.CsvWriter;
import dev.concord.local.recorded.LabelForm;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the agreed labels and the skills, line by line, in the order in which tasks and taskers first came. */
final class WriteResults {

    private static final int LINES_BETWEEN_SHOWS = 1 << 14;
    private static final ObjectWriter SKILLS = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writerFor(Skill.class);

    private final Crowd crowd;
    private final Outcome outcome;
    private final Meter meter;

    WriteResults(Crowd crowd, Outcome outcome, Meter meter) {
        this.crowd = crowd;
        this.outcome = outcome;
        this.meter = meter;
    }

    void agreed(OutputStream out) throws IOException {
        var csv = new CsvWriter(out).line("task", "label", "confidence", "labels");
        var tasks = crowd.rows().tasks();
        for (var task = 0; task < tasks; task++) {
            csv.cell(crowd.tasks(), task)
                    .cell(crowd.form().write(outcome.forecasts().label(task)))
                    .cell(outcome.confidence(task))
                    .cell(crowd.rows().count(task))
                    .endLine();
            if (task % LINES_BETWEEN_SHOWS == 0) {
                meter.show("writing agreed labels", (double) task / tasks);
            }
        }
        csv.flush();
    }

    /** A choice has the share of a tasker's labels that are right in a column of its own. */
    void skills(OutputStream out) throws IOException {
        var isChoice = crowd.form() == LabelForm.CHOICE;
        var csv = new CsvWriter(out);
        if (isChoice) {
            csv.line("worker", "labels", "accuracy", "skill");
        } else {
            csv.line("worker", "labels", "skill");
        }
        var labels = crowd.labelsByTasker();
        for (var tasker = 0; tasker < labels.length; tasker++) {
            var skill = outcome.estimated().estimate().skill(tasker);
            csv.cell(crowd.taskers(), tasker).cell(labels[tasker]);
            if (isChoice) {
                var accuracy = skill.map(WriteResults::accuracy).orElse(OptionalDouble.empty());
                csv.cell(accuracy.isPresent() ? Double.toString(accuracy.getAsDouble()) : "");
            }
            csv.cell(skill.map(SKILLS::writeValueAsString).orElse("")).endLine();
        }
        csv.flush();
    }

    /** Writes the options of preferences, the strongest first: log-odds against the mean option, and where 95 % of them lie. */
    void ranking(OutputStream out) throws IOException {
        if (!(outcome.estimated().estimate() instanceof PreferenceEstimate preferences)) {
            throw new IllegalStateException("no ranking of labels of kind " + crowd.form());
        }
        var csv = new CsvWriter(out).line("option", "score", "low", "high");
        for (var option : preferences.ranking()) {
            csv.cell(option.name())
                    .cell(option.strength())
                    .cell(option.lower())
                    .cell(option.upper())
                    .endLine();
        }
        csv.flush();
    }

    /** Expected right labels by expected labels. */
    private static OptionalDouble accuracy(Skill skill) {
        if (!(skill instanceof ConfusionCounts(var counts))) {
            return OptionalDouble.empty();
        }
        var right = 0.0;
        var all = 0.0;
        for (var row : counts.entrySet()) {
            right += row.getValue().getOrDefault(row.getKey(), 0.0);
            all += sum(row.getValue());
        }
        return all > 0 ? OptionalDouble.of(Math.clamp(right / all, 0, 1)) : OptionalDouble.empty();
    }

    private static double sum(Map<String, Double> row) {
        return row.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
