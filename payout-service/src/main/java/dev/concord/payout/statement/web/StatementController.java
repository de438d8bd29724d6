package dev.concord.payout.statement.web;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.statement.AccountPage;
import dev.concord.payout.statement.ReadStatement;
import dev.concord.payout.web.PathId;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells vendors and taskers every entry of their accounts. */
@RestController
final class StatementController {

    private final ReadStatement statements;
    private final Escrows escrows;

    StatementController(ReadStatement statements, Escrows escrows) {
        this.statements = statements;
        this.escrows = escrows;
    }

    @GetMapping("/v1/balance/entries")
    EntriesView vendor(
            VendorCaller vendor,
            @RequestParam(name = "asset", required = false) @Nullable String asset,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var page = PageRequest.of(asset, before, limit);
        return read(LedgerAccount.available(vendor.id(), page.asset()), page);
    }

    @GetMapping("/v1/projects/{id}/statement/entries")
    EntriesView project(
            VendorCaller vendor,
            @PathVariable("id") String id,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var page = PageRequest.of(null, before, limit);
        var escrow = escrows.find(PathId.project(id))
                .filter(each -> each.vendorId().equals(vendor.id()))
                .orElseThrow(() -> new ProblemException(
                        PayoutProblem.UNKNOWN_PROJECT, "project: unknown (expected: a project of this vendor)"));
        return read(LedgerAccount.escrow(escrow.projectId(), escrow.asset()), page);
    }

    @GetMapping("/v1/earnings/entries")
    EntriesView tasker(
            TaskerCaller tasker,
            @RequestParam(name = "account", defaultValue = "due") String account,
            @RequestParam(name = "asset", required = false) @Nullable String asset,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var page = PageRequest.of(asset, before, limit);
        var wanted = switch (account) {
            case "due" -> LedgerAccount.due(tasker.id(), page.asset());
            case "in-flight" -> LedgerAccount.inFlight(tasker.id(), page.asset());
            case "paid" -> LedgerAccount.paid(tasker.id(), page.asset());
            default -> throw PageRequest.malformed("account", "due, in-flight or paid");
        };
        return read(wanted, page);
    }

    private EntriesView read(LedgerAccount account, PageRequest page) {
        return EntriesView.of(account.asset(), statements.read(account, page.before(), page.limit()));
    }

    /** A page, the newest first; the next one is before the number {@code next}, null at the end. */
    record EntriesView(
            Asset asset, List<EntryView> entries, @Nullable String next) {

        static EntriesView of(Asset asset, AccountPage page) {
            return new EntriesView(
                    asset,
                    page.lines().stream().map(EntryView::of).toList(),
                    page.next().isPresent() ? Long.toString(page.next().getAsLong()) : null);
        }
    }

    /** One entry; amounts are base units as text, below zero where money left the account. */
    record EntryView(String place, Instant at, String reason, String reference, String amount, String balance) {

        static EntryView of(AccountPage.Line line) {
            return new EntryView(
                    Long.toString(line.place()),
                    line.at(),
                    line.reason(),
                    line.reference(),
                    line.amount().toString(),
                    line.balance().toString());
        }
    }
}
