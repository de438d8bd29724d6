package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.text.PeerReview;
import dev.concord.consensus.aggregation.text.PeerReview.Contested;
import dev.concord.consensus.aggregation.text.PeerReview.Settled;
import dev.concord.consensus.aggregation.text.ReviewVote;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.ReviewByPeers;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A task whose answer peers judge: from the proposal on until that is settled, and what the task comes to then. All follows from
 * the proposal and the labels behind it, so that the same log is always the same review (docs/adr/0014).
 */
final class ReviewedTask {

    private final TaskState state;
    private final Proposal proposal;
    private final PeerReview review;

    private ReviewedTask(TaskState state, Proposal proposal) {
        this.state = state;
        this.proposal = proposal;
        this.review = review(state);
    }

    /** Returns the task as peers see it; nothing if no answer was proposed to them. */
    static Optional<ReviewedTask> of(TaskState state) {
        var proposal = state.proposal();
        return proposal == null ? Optional.empty() : Optional.of(new ReviewedTask(state, proposal));
    }

    /** All answers are there, so what they come to is proposed; nothing if the project has no reviews by peers. */
    static Optional<Judgement> begun(TaskState state, Decision decision) {
        if (state.opened().policy().peerReview() == null || !(decision.label() instanceof Text answer)) {
            return Optional.empty();
        }
        var proposal =
                new Proposal(answer, decision.confidence(), state.labels().size());
        return Optional.of(new ReviewedTask(state.proposing(proposal), proposal).wantMore(Panels.NONE));
    }

    /**
     * Returns whether verdicts are waited for. A reviewer's ruling makes them needless; and if late answers have taken so many of
     * the task's places that none is left, none will come.
     */
    boolean isOpen() {
        var mayComeStill = state.labels().size() < state.opened().policy().mostLabels();
        return review.needed() > 0 && mayComeStill && state.outcome() == null && state.ruling() == null;
    }

    /** Wants as many verdicts as are needed now, if it has not yet; a late answer that took the place of one has it asked again. */
    Judgement wantMore(Panels panels) {
        var task = state.opened();
        var wanted = Math.min(task.policy().mostLabels(), state.labels().size() + review.needed());
        if (wanted <= state.wanted()) {
            return Judgement.silent(state);
        }
        var event = new LabelWanted(
                task.taskId(),
                task.projectId(),
                wanted,
                panel(panels),
                proposal.label().text());
        return new Judgement(state.wanting(wanted), List.of(event), List.of());
    }

    /**
     * Decides by the verdicts so far, or by a ruling. Of the taskers who answered, an answer that was accepted, or ruled, tells what
     * a control task would; one that was not tells as much as their likeness to each other.
     */
    Decision decision(StreamingDecision rule, Stage stage) {
        var ruled = state.knownLabel();
        var measured = rule.decide(state.question(ruled == null ? proposal.label() : ruled, stage));
        var isCertain = ruled != null || isAccepted();
        var evidence = isCertain
                ? measured.evidence()
                : rule.decide(state.question(null, stage)).evidence();
        return new Decision(
                measured.label(),
                ruled == null ? review.confidence(proposal.confidence()) : measured.confidence(),
                measured.prior(),
                parts(measured.parts(), ruled),
                evidence,
                measured.calibration());
    }

    /** What peers accept is agreed, how sure that may be; what they reject, or had no time for, is contested. */
    AgreementState outcome() {
        return isAccepted() || state.ruling() != null ? AgreementState.AGREED : AgreementState.CONTESTED;
    }

    /** Returns whether a label came when nothing of its kind was wanted any more. */
    boolean isSurplus(int place) {
        var label = state.labels().get(place);
        if (!(label.label() instanceof PeerVerdict)) {
            return place >= proposal.answers();
        }
        var vote = voteOf(label);
        return vote.isEmpty() || proposal.answers() + review.votes().indexOf(vote.get()) >= state.wanted();
    }

    /** Returns whether a label is a verdict of which it is known whether it was right: even in a task that stays contested. */
    boolean isMeasuredVerdict(int place) {
        return state.labels().get(place).label() instanceof PeerVerdict && review.needed() == 0;
    }

    private boolean isAccepted() {
        return review instanceof Settled settled && settled.verdict() == Verdict.ACCEPT;
    }

    private Optional<ReviewVote> voteOf(CountedLabel label) {
        return review.votes().stream()
                .filter(vote -> vote.reviewer().equals(label.taskerId()))
                .findFirst();
    }

    /** Returns whom a contested answer goes to: the best, where the project wants that and knows enough of them; else anybody. */
    private @Nullable List<TaskerId> panel(Panels panels) {
        if (!(review instanceof Contested) || state.opened().policy().panel() == 0) {
            return null;
        }
        var without = state.labels().stream().map(CountedLabel::taskerId).collect(Collectors.toSet());
        var best = panels.best(without, MoreLabels.ASKED_PER_SEAT * ReviewByPeers.PANEL);
        return best.size() < ReviewByPeers.PANEL ? null : best;
    }

    private List<Decision.Part> parts(List<Decision.Part> ofAnswers, @Nullable Label ruled) {
        var right = right(ofAnswers, ruled);
        var answers = ofAnswers.iterator();
        var parts = new ArrayList<Decision.Part>();
        for (var label : state.labels()) {
            parts.add(
                    label.label() instanceof PeerVerdict(var verdict)
                            ? new Decision.Part(1, verdict == right, Map.of())
                            : answers.next());
        }
        return parts;
    }

    /** Returns the verdict that is right, as far as it is known: that of a ruling is whether it is like what was proposed. */
    private Verdict right(List<Decision.Part> ofAnswers, @Nullable Label ruled) {
        if (ruled == null) {
            return review instanceof Settled settled ? settled.verdict() : Verdict.ACCEPT;
        }
        var proposed =
                state.answered().stream().map(CountedLabel::label).toList().indexOf(proposal.label());
        return ofAnswers.get(proposed).agrees() ? Verdict.ACCEPT : Verdict.REJECT;
    }

    private static PeerReview review(TaskState state) {
        var peers =
                Objects.requireNonNull(state.opened().policy().peerReview(), "peerReview of a task with a proposal");
        var authors = state.answered().stream().map(CountedLabel::taskerId).collect(Collectors.toSet());
        var votes = new ArrayList<ReviewVote>();
        for (var label : state.labels()) {
            if (label.label() instanceof PeerVerdict(var verdict)) {
                votes.add(new ReviewVote(label.taskerId(), verdict));
            }
        }
        return PeerReview.of(authors, peers.reviewers()).after(votes);
    }
}
