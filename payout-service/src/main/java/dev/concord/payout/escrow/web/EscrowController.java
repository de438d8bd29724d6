package dev.concord.payout.escrow.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.escrow.FundProject;
import dev.concord.payout.escrow.Statements;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.escrow.domain.Funding;
import dev.concord.payout.escrow.domain.FundingOrder;
import dev.concord.payout.escrow.domain.FundingOutcome;
import dev.concord.payout.web.PathId;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How vendors fund projects and see what they cost. */
@RestController
@RequestMapping("/v1/projects/{id}")
final class EscrowController {

    private static final Duration EVENT_ON_ITS_WAY = Duration.ofSeconds(1);

    private final FundProject funding;
    private final Statements statements;

    EscrowController(FundProject funding, Statements statements) {
        this.funding = funding;
        this.statements = statements;
    }

    @PostMapping("/fundings")
    ResponseEntity<FundingView> fund(
            VendorCaller vendor, @PathVariable("id") String id, @RequestBody FundingRequest request) {
        var project = PathId.project(id);
        var order = new FundingOrder(vendor.id(), request.asset(), request.funding());
        var ordered = order.funding();
        return switch (funding.fund(project, order)) {
            case FundingOutcome.Funded funded -> told(HttpStatus.CREATED, ordered, funded.escrow());
            case FundingOutcome.Repeated repeated -> told(HttpStatus.OK, ordered, repeated.escrow());
            case FundingOutcome.NotKnownYet _, FundingOutcome.NotOwned _ -> throw unknown(project);
            case FundingOutcome.Settled _ ->
                throw new ProblemException(
                        PayoutProblem.PROJECT_SETTLED, "project " + project + " is settled (expected: before that)");
            case FundingOutcome.NotEnough notEnough ->
                throw new ProblemException(
                        PayoutProblem.NOT_ENOUGH,
                        "amount: %s (expected: at most what is available, %s)"
                                .formatted(ordered.amount(), notEnough.available()));
            case FundingOutcome.WrongAsset wrong ->
                throw new ProblemException(
                        PayoutProblem.WRONG_ASSET,
                        "asset: %s (expected: %s, as its project)".formatted(order.asset(), wrong.expected()));
            case FundingOutcome.NotAllowed not ->
                throw new ProblemException(
                        PayoutProblem.ASSET_NOT_ALLOWED,
                        "asset: %s (expected: one of /v1/assets)".formatted(not.asset()));
            case FundingOutcome.IdTaken _ ->
                throw new ProblemException(
                        PayoutProblem.FUNDING_ID_TAKEN,
                        "id: %s (expected: a new id, or the same order as before)".formatted(ordered.id()));
        };
    }

    private static ResponseEntity<FundingView> told(HttpStatus status, Funding funding, Escrow escrow) {
        return ResponseEntity.status(status)
                .body(new FundingView(
                        funding.id().toString(),
                        escrow.asset(),
                        funding.amount(),
                        escrow.money().funded()));
    }

    @GetMapping("/statement")
    StatementView statement(VendorCaller vendor, @PathVariable("id") String id) {
        var project = PathId.project(id);
        var statement = statements.find(project).orElseThrow(() -> unknown(project));
        if (!statement.escrow().vendorId().equals(vendor.id())) {
            throw unknown(project);
        }
        return StatementView.of(statement);
    }

    /**
     * Another vendor's project is none, so that nobody learns of it. And as a project is created elsewhere, its event may be under
     * way: whoever has just created it had better ask again than give up.
     */
    private static ProblemException unknown(ProjectId project) {
        return new ProblemException(
                        PayoutProblem.UNKNOWN_PROJECT,
                        "project " + project + " (expected: one of this vendor; one just created is known in a moment)")
                .retryAfter(EVENT_ON_ITS_WAY);
    }

    /** What was put in now, and in total. */
    record FundingView(String id, Asset asset, NearAmount amount, NearAmount funded) {}
}
