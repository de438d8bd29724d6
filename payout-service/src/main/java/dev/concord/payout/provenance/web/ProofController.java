package dev.concord.payout.provenance.web;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.near.provenance.ProofJson;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.provenance.ReadProof;
import dev.concord.payout.web.PathId;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Gives a project's vendor, and the operator, the proof of where a label came from. */
@RestController
final class ProofController {

    private static final Pattern REVISION = Pattern.compile("([1-9][0-9]{0,8})\\.([1-9][0-9]{0,8})");

    private final ReadProof proofs;
    private final Escrows escrows;

    ProofController(ReadProof proofs, Escrows escrows) {
        this.proofs = proofs;
        this.escrows = escrows;
    }

    @GetMapping("/v1/tasks/{id}/proof")
    ObjectNode proof(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "revision", required = false) @Nullable String revision)
            throws InterruptedException {
        requireMaySee(caller);
        var task = PathId.task(id);
        return proofs.read(task, revision(revision), project -> maySee(caller, project))
                .map(ProofJson::write)
                .orElseThrow(() -> unknown(task));
    }

    private static void requireMaySee(Caller caller) {
        if (caller instanceof TaskerCaller) {
            throw new ProblemException(
                    EdgeProblem.FORBIDDEN, "caller: a tasker (expected: the project's vendor, or the operator)");
        }
    }

    private boolean maySee(Caller caller, ProjectId project) {
        return switch (caller) {
            case VendorCaller vendor ->
                escrows.find(project)
                        .filter(escrow -> escrow.vendorId().equals(vendor.id()))
                        .isPresent();
            case OperatorCaller _ -> true;
            case TaskerCaller _ -> false;
        };
    }

    private static Optional<Revision> revision(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var parts = REVISION.matcher(text);
        if (!parts.matches()) {
            throw new ProblemException(
                    PayoutProblem.MALFORMED_QUERY, "revision: malformed (expected: generation.number, such as 1.2)");
        }
        return Optional.of(new Revision(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
    }

    /** Another vendor's task is none, so that nobody learns of it. */
    private static ProblemException unknown(TaskId task) {
        return new ProblemException(
                PayoutProblem.NO_AGREEMENT,
                "task %s (expected: a task of this vendor that has such an agreement)".formatted(task));
    }
}
