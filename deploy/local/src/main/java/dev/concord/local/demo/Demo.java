package dev.concord.local.demo;

import dev.concord.consensus.aggregation.measure.ClassComparison;
import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Campaign;
import dev.concord.local.campaign.CampaignPlan;
import dev.concord.local.campaign.Progress;
import dev.concord.local.client.NewProject;
import dev.concord.local.client.VendorApi;
import dev.concord.local.report.Results;
import dev.concord.local.report.RunResult;
import dev.concord.local.report.ScoreAgreed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Has the tasks that ship with the project labelled by simulated taskers, and compares the result with what is right. */
public final class Demo {

    private static final ChoiceKind KIND = new ChoiceKind(DemoTask.CLASSES);
    private static final JsonMapper JSON = new JsonMapper();
    private static final NearAmount REWARD = NearAmount.ofNear("0.01");
    private static final Overlap OVERLAP = new Overlap(3, 9);
    private static final double CONFIDENCE = 0.95;
    private static final int ASSIGNMENT_SECONDS = 30;

    private final Campaign campaign;
    private final VendorApi vendor;
    private final Ids ids;
    private final Progress progress;

    public Demo(Campaign campaign, VendorApi vendor, Ids ids, Progress progress) {
        this.campaign = campaign;
        this.vendor = vendor;
        this.ids = ids;
        this.progress = progress;
    }

    /** What came out, for programs and for people. */
    public record Shown(RunResult result, String tables) {}

    /** Runs the demo with so many of its tasks, or all if there are fewer. */
    public Shown run(int atMost) throws IOException, InterruptedException {
        var tasks = DemoTask.all().stream().limit(atMost).toList();
        var answers = tasks.stream().collect(Collectors.toUnmodifiableMap(DemoTask::task, DemoTask::answer));
        var project = new ProjectId(ids.next());
        var given = new GivenLabels();
        var outcome = campaign.run(plan(project, tasks), new SimulatedCrowd(project, vendor, answers, given, progress));
        var measures = ScoreAgreed.of(KIND, outcome, labels(answers)).measures();
        var result = Results.of(project, "choice", outcome, 0, measures);
        var majority = compared(given.majority(), answers);
        return new Shown(result, new DemoReport(result.line(), outcome, majority, given, answers).text());
    }

    private static CampaignPlan plan(ProjectId project, List<DemoTask> tasks) {
        var policy = new Policy(OVERLAP, CONFIDENCE, DecisionMethod.DAWID_SKENE, false, ASSIGNMENT_SECONDS);
        var draft = new NewProject(
                project,
                "What does the customer want?",
                "Read the message to the shop and say what it mainly is: a complaint, praise, a question or a request.",
                KIND,
                policy,
                REWARD,
                RewardRule.EVERY_ACCEPTED_LABEL);
        return new CampaignPlan(
                draft,
                tasks.stream().map(Demo::line).toList(),
                SimulatedCrowd.members().keySet());
    }

    private static String line(DemoTask task) {
        return JSON.writeValueAsString(Map.of("name", task.task(), "data", Map.of("text", task.text())));
    }

    private static Map<String, Label> labels(Map<String, String> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, answer -> new Choice(answer.getValue())));
    }

    private static Measures compared(Map<String, String> labels, Map<String, String> answers) {
        var comparison = new ClassComparison();
        answers.forEach((task, answer) -> {
            var label = labels.get(task);
            if (label == null) {
                comparison.addUndecided(new Choice(answer));
            } else {
                comparison.add(new Choice(label), new Choice(answer));
            }
        });
        return comparison.measures();
    }
}
