package dev.concord.consensus.refinement.web;

import dev.concord.consensus.project.ProjectDirectory;
import dev.concord.consensus.refinement.RefinementQueue;
import dev.concord.consensus.refinement.RefinementRuns;
import dev.concord.consensus.web.ConsensusProblem;
import dev.concord.consensus.web.Requested;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.RefinementId;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
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
                    ConsensusProblem.PROJECT_STATE,
                    "state: %s (expected: open, paused or closing)"
                            .formatted(project.state().name().toLowerCase(Locale.ROOT)));
        }
        var run = queue.request(project.projectId())
                .orElseThrow(() -> new ProblemException(
                                ConsensusProblem.TOO_MANY_REFINEMENTS, "waiting: too many (expected: fewer soon)")
                        .retryAfter(LATER));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/projects/%s/refinements/%s".formatted(project.projectId(), run.id())))
                .body(RefinementView.of(run));
    }

    @GetMapping("/refinements/{refinementId}")
    RefinementView refinement(VendorCaller vendor, @PathVariable String id, @PathVariable String refinementId) {
        var project = owned(vendor, id).projectId();
        var refinement = Requested.id(refinementId, RefinementId::parse);
        return runs.find(refinement)
                .filter(run -> run.projectId().equals(project))
                .map(RefinementView::of)
                .orElseThrow(() -> new ProblemException(
                        ConsensusProblem.REFINEMENT_NOT_FOUND,
                        "refinement %s (expected: one of this project, asked for since the last start)"
                                .formatted(refinement)));
    }

    private ProjectOpened owned(VendorCaller vendor, String text) {
        var id = Requested.project(text);
        return Requested.found(
                id,
                Requested.read(() -> projects.find(id))
                        .filter(project -> project.vendorId().equals(vendor.id())));
    }
}
