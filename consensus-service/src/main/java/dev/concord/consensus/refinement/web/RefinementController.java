package dev.concord.consensus.refinement.web;

import dev.concord.consensus.project.ProjectDirectory;
import dev.concord.consensus.refinement.RefinementQueue;
import dev.concord.consensus.refinement.RefinementRuns;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a vendor has a project refined, and asks how far that is. Another vendor's project is none, so that nobody learns of it. */
@RestController
@RequestMapping("/v1/projects/{id}")
final class RefinementController {

    private static final Set<ProjectState> WITH_LABELS =
            Set.of(ProjectState.OPEN, ProjectState.PAUSED, ProjectState.CLOSING);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final ProjectDirectory projects;
    private final RefinementQueue queue;
    private final RefinementRuns runs;

    RefinementController(ProjectDirectory projects, RefinementQueue queue, RefinementRuns runs) {
        this.projects = projects;
        this.queue = queue;
        this.runs = runs;
    }

    @PostMapping("/refine")
    ResponseEntity<RefinementView> refine(VendorCaller vendor, @PathVariable String id) {
        var project = owned(vendor, id);
        if (!WITH_LABELS.contains(project.state())) {
            throw new ProblemException(
                    RefinementProblem.PROJECT_STATE,
                    "state: %s (expected: open, paused or closing)"
                            .formatted(project.state().name().toLowerCase(Locale.ROOT)));
        }
        var run = queue.request(project.projectId())
                .orElseThrow(() -> new ProblemException(
                                RefinementProblem.TOO_MANY_REFINEMENTS, "waiting: too many (expected: fewer soon)")
                        .retryAfter(LATER));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/projects/%s/refinements/%s".formatted(project.projectId(), run.id())))
                .body(RefinementView.of(run));
    }

    @GetMapping("/refinements/{refinementId}")
    RefinementView refinement(VendorCaller vendor, @PathVariable String id, @PathVariable String refinementId) {
        var project = owned(vendor, id).projectId();
        var refinement = id(refinementId, RefinementId::parse);
        return runs.find(refinement)
                .filter(run -> run.projectId().equals(project))
                .map(RefinementView::of)
                .orElseThrow(() -> new ProblemException(
                        RefinementProblem.REFINEMENT_NOT_FOUND,
                        "refinement %s (expected: one of this project, asked for since the last start)"
                                .formatted(refinement)));
    }

    private ProjectOpened owned(VendorCaller vendor, String text) {
        var id = id(text, ProjectId::parse);
        return find(id).filter(project -> project.vendorId().equals(vendor.id()))
                .orElseThrow(() -> new ProblemException(
                        RefinementProblem.PROJECT_NOT_FOUND,
                        "project " + id + " (expected: a project of this vendor)"));
    }

    private Optional<ProjectOpened> find(ProjectId id) {
        try {
            return projects.find(id);
        } catch (InvalidStateStoreException starting) {
            throw new ProblemException(EdgeProblem.UNAVAILABLE, "projects cannot be read (expected: soon again)")
                    .retryAfter(SOON);
        }
    }

    private static <T> T id(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(RefinementProblem.MALFORMED_ID, String.valueOf(malformed.getMessage()));
        }
    }
}
