package dev.concord.local.replay;

import dev.concord.contracts.id.ProjectId;
import dev.concord.local.campaign.Campaign;
import dev.concord.local.campaign.Crew;
import dev.concord.local.campaign.LabelCounts;
import dev.concord.local.campaign.Progress;
import dev.concord.local.campaign.SubmissionTimes;
import dev.concord.local.campaign.Tasker;
import dev.concord.local.client.Assignment;
import dev.concord.local.client.LabelOutcome;
import dev.concord.local.client.Leases.RefusedTask;
import dev.concord.local.client.TaskerApi;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.replay.Batches.Batch;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each worker asks by name for the tasks that they labelled, and gives the recorded label. */
final class ReplayLabels implements Campaign.Labelling {

    private static final int HANDS = 24;
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** Long enough for the platform to rebuild what it lost and for every lease from before to run out. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String ALREADY_SUBMITTED = "already-submitted";

    /** What no waiting changes. */
    private static final Set<String> FINAL_REASONS = Set.of(ALREADY_SUBMITTED, "enough-labels", "not-chosen");

    private final ProjectId project;
    private final LabelForm form;
    private final Batches batches;
    private final long total;
    private final Progress progress;

    ReplayLabels(ProjectId project, LabelForm form, Batches batches, Progress progress) {
        this.project = project;
        this.form = form;
        this.batches = batches;
        this.total = batches.first().stream()
                .mapToLong(batch -> batch.labels().size())
                .sum();
        this.progress = progress;
    }

    @Override
    public void run(Map<String, Tasker> taskers, LabelCounts counts, SubmissionTimes times)
            throws InterruptedException {
        for (var round : List.of(batches.first(), batches.repeated())) {
            new Crew(HANDS).work(round, batch -> {
                var tasker = taskers.get(batch.worker());
                if (tasker == null) {
                    throw new IllegalStateException(batch.worker() + " is not registered");
                }
                new Turn(tasker.api(), batch, counts, times).take();
                progress.update("%,d of %,d labels".formatted(counts.accepted() + counts.rejected(), total));
            });
        }
    }

    /** One batch of one worker, asked for again until each of its labels is accepted or rejected for good. */
    private final class Turn {

        private final TaskerApi tasker;
        private final LabelCounts counts;
        private final SubmissionTimes times;
        private final Map<String, String> open = new HashMap<>();
        private final Map<String, String> lastReasons = new HashMap<>();
        /** The label was given, but instead of the answer to it came that to a repetition: that its lease had ended. */
        private final Set<String> unclear = new HashSet<>();

        Turn(TaskerApi tasker, Batch batch, LabelCounts counts, SubmissionTimes times) {
            this.tasker = tasker;
            this.counts = counts;
            this.times = times;
            batch.labels().forEach(label -> open.put(label.task(), label.label()));
        }

        void take() throws InterruptedException {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            attempt();
            while (!open.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
                attempt();
            }
            open.keySet().forEach(task -> counts.rejected(lastReasons.getOrDefault(task, "no-lease")));
        }

        private void attempt() throws InterruptedException {
            var leases = tasker.lease(project, List.copyOf(open.keySet()));
            for (var assignment : leases.assignments()) {
                give(assignment);
            }
            leases.refused().forEach(this::note);
        }

        private void give(Assignment assignment) throws InterruptedException {
            var text = open.get(assignment.task());
            if (text == null) {
                throw new IllegalStateException(assignment.task() + " was leased, but not asked for");
            }
            switch (tasker.label(assignment, form.read(text))) {
                case LabelOutcome.Accepted accepted -> {
                    open.remove(assignment.task());
                    counts.accepted(assignment.task());
                    times.submitted(accepted.submissionId(), accepted.submittedAt());
                }
                case LabelOutcome.Rejected rejected -> {
                    open.remove(assignment.task());
                    counts.rejected(rejected.problem());
                }
                case LabelOutcome.LeaseEnded ended -> {
                    unclear.add(assignment.task());
                    lastReasons.put(assignment.task(), "lease-ended");
                }
            }
        }

        private void note(RefusedTask refused) {
            lastReasons.put(refused.task(), refused.reason());
            if (refused.reason().equals(ALREADY_SUBMITTED) && unclear.contains(refused.task())) {
                open.remove(refused.task());
                counts.accepted(refused.task());
                return;
            }
            if (FINAL_REASONS.contains(refused.reason())) {
                open.remove(refused.task());
                counts.rejected(refused.reason());
            }
        }
    }
}
