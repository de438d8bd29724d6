package dev.concord.payout.drill;

import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** One project as consensus sees it: what its submissions earn, and what its partitions tell in the end. */
final class Market {

    private static final NearAmount ONE = NearAmount.parse("1");

    final ProjectId project;
    final VendorId vendor;
    final Asset asset;
    private final NearAmount reward;
    private final NearAmount fee;
    private final int partitions;
    private final RewardTopic topic;
    private final Map<SubmissionId, RewardDue> latest = new LinkedHashMap<>();
    private final Map<SubmissionId, NearAmount> greatest = new LinkedHashMap<>();
    private final List<ProjectJudged> judged = new ArrayList<>();
    private boolean closed;

    Market(int number, VendorId vendor, Asset asset, NearAmount reward, RewardTopic topic) {
        this.project = new ProjectId(new UUID(4, number));
        this.vendor = vendor;
        this.asset = asset;
        this.reward = reward;
        this.fee = reward.permille(137);
        this.partitions = 1 + number % 3;
        this.topic = topic;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether the escrow covers one more submission: task-service opens no task whose worst case is not funded. */
    boolean covers(NearAmount funded) {
        return !closed && reward.plus(fee).times(latest.size() + 1L).compareTo(funded) <= 0;
    }

    void label(TaskerId tasker, SplittableRandom random) {
        var id = new UUID(project.value().getLeastSignificantBits() + 100, latest.size());
        say(due(new SubmissionId(id), tasker, new Revision(1, 1), random));
    }

    /** A later revision may raise what a submission earns, and lower it. */
    void revise(SplittableRandom random) {
        if (!closed && !latest.isEmpty()) {
            var before = List.copyOf(latest.values()).get(random.nextInt(latest.size()));
            say(due(before.submissionId(), before.taskerId(), before.revision().next(), random));
        }
    }

    private RewardDue due(SubmissionId submission, TaskerId tasker, Revision revision, SplittableRandom random) {
        var share = List.of(0, 1, 333, 1000).get(random.nextInt(4));
        return new RewardDue(
                submission,
                tasker,
                project,
                new TaskId(submission.value()),
                asset,
                share == 1 ? ONE : reward.permille(share),
                fee.permille(share == 1 ? 0 : share),
                share == 0 ? RewardReason.DISAGREES : RewardReason.ACCEPTED,
                revision);
    }

    private void say(RewardDue due) {
        latest.put(due.submissionId(), due);
        greatest.merge(due.submissionId(), due.amount(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
        topic.append(due);
    }

    /** Closes it: each partition tells how many submissions it counted and the sum of their last revisions. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        IntStream.range(0, partitions).forEach(partition -> {
            var own = latest.values().stream()
                    .filter(due -> due.submissionId().value().getLeastSignificantBits() % partitions == partition)
                    .toList();
            var revisions =
                    own.stream().mapToLong(due -> due.revision().number()).sum();
            judged.add(new ProjectJudged(project, partition, partitions, own.size(), own.size(), revisions));
        });
    }

    List<ProjectJudged> judged() {
        return judged;
    }

    Map<SubmissionId, NearAmount> entitlements() {
        return greatest;
    }
}
