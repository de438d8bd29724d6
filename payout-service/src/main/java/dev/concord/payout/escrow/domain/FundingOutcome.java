package dev.concord.payout.escrow.domain;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes of a funding. */
public sealed interface FundingOutcome {

    /** It is to be booked so. */
    record Funded(Escrow escrow, Posting posting) implements FundingOutcome {}

    /** It was booked before. */
    record Repeated(Escrow escrow) implements FundingOutcome {}

    /** No event has told of such a project so far. */
    record NotKnownYet() implements FundingOutcome {}

    /** It is another vendor's. */
    record NotOwned() implements FundingOutcome {}

    record Settled() implements FundingOutcome {}

    record NotEnough(NearAmount available) implements FundingOutcome {}

    /** The id was used for another project or amount. */
    record IdTaken() implements FundingOutcome {}

    /** A funding and the project that it went into. */
    record Known(ProjectId project, Funding funding) {}

    /**
     * Decides about a funding of a project whose escrow is locked.
     *
     * @param known what the funding's id was used for before
     * @param available locks and tells what the vendor may spend; asked last, so that a refusal locks nothing
     */
    static FundingOutcome of(
            VendorId vendor, Escrow escrow, Funding funding, Optional<Known> known, Supplier<NearAmount> available) {
        if (!escrow.vendorId().equals(vendor)) {
            return new NotOwned();
        }
        if (known.isPresent()) {
            return known.get().equals(new Known(escrow.projectId(), funding)) ? new Repeated(escrow) : new IdTaken();
        }
        if (escrow.settled()) {
            return new Settled();
        }
        var spendable = available.get();
        return funding.amount().compareTo(spendable) > 0
                ? new NotEnough(spendable)
                : new Funded(escrow.fund(funding.amount()), posting(escrow, funding));
    }

    private static Posting posting(Escrow escrow, Funding funding) {
        return Posting.simple(
                Posting.Reason.FUNDING,
                funding.id().toString(),
                LedgerAccount.available(escrow.vendorId(), escrow.asset()),
                LedgerAccount.escrow(escrow.projectId(), escrow.asset()),
                funding.amount());
    }
}
