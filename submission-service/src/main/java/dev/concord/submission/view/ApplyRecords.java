package dev.concord.submission.view;

import dev.concord.submission.assignment.WaitingRoom;
import dev.concord.submission.view.Inputs.Portion;
import dev.concord.submission.view.Views.Applied;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Applies what was read; a record that cannot be read or applied is set aside, so that it blocks nothing. */
@Service
final class ApplyRecords {

    private final Views views;
    private final ReadRecords reading;
    private final ViewDeadLetters deadLetters;
    private final WaitingRoom room;

    ApplyRecords(Views views, ReadRecords reading, ViewDeadLetters deadLetters, WaitingRoom room) {
        this.views = views;
        this.reading = reading;
        this.deadLetters = deadLetters;
        this.room = room;
    }

    /** Applies all portions; false if the view is not where the reader is, who must go back to where the view is. */
    boolean apply(List<Portion> portions) {
        var steps = new ArrayList<Step>();
        for (var portion : portions) {
            var changes = portion.records().stream().map(reading::read).toList();
            var chunk = new Chunk(portion.partition(), portion.expected(), portion.following(), changes);
            chunk.bounded().forEach(part -> steps.add(new Step(portion, part)));
        }
        var applied = views.apply(steps.stream().map(Step::chunk).toList());
        var inStep = true;
        for (var i = 0; i < steps.size(); i++) {
            inStep &= switch (applied.get(i)) {
                case Applied.Done _ -> true;
                case Applied.Behind _ -> false;
                case Applied.Broken _ -> applyOneByOne(steps.get(i));
            };
        }
        tellWhoWaits(steps);
        return inStep;
    }

    private void tellWhoWaits(List<Step> steps) {
        steps.stream()
                .flatMap(step -> step.chunk().changes().stream())
                .flatMap(change -> change.projectWithWork().stream())
                .distinct()
                .forEach(room::tell);
    }

    private boolean applyOneByOne(Step step) {
        for (var single : step.chunk().singles()) {
            var inStep = switch (views.apply(List.of(single)).getFirst()) {
                case Applied.Done _ -> true;
                case Applied.Behind _ -> false;
                case Applied.Broken broken -> setAside(step.portion(), single, broken.cause());
            };
            if (!inStep) {
                return false;
            }
        }
        return true;
    }

    private boolean setAside(Portion portion, Chunk single, RuntimeException cause) {
        var offset = single.changes().getFirst().offset();
        portion.records().stream()
                .filter(record -> record.offset() == offset)
                .forEach(record -> deadLetters.setAside(record, cause));
        return views.apply(List.of(single.withoutMeaning())).getFirst() instanceof Applied.Done;
    }

    private record Step(Portion portion, Chunk chunk) {}
}
