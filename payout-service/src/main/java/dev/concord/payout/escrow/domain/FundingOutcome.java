package dev.concord.payout.escrow.domain;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** The project's money is in another asset, and stays so. */
    record WrongAsset(Asset expected) implements FundingOutcome {}

    /** The project's asset is not allowed, or not any more: no more money may come in it. */
    record NotAllowed(Asset asset) implements FundingOutcome {}

    /** The id was used for another project or amount. */
    record IdTaken() implements FundingOutcome {}

    /** A funding and the project that it went into. */
    record Known(ProjectId project, Funding funding) {}

    /**
     * Decides about an order, which names its asset: base units of one are not those of another.
     *
     * @param allowed whether money of an asset may come in
     */
    static FundingOutcome of(
            FundingOrder order,
            Escrow escrow,
            Optional<Known> known,
            Predicate<Asset> allowed,
            Supplier<NearAmount> available) {
        var isOwned = escrow.vendorId().equals(order.vendor());
        if (isOwned && !escrow.asset().equals(order.asset())) {
            return new WrongAsset(escrow.asset());
        }
        if (isOwned && known.isEmpty() && !allowed.test(escrow.asset())) {
            return new NotAllowed(escrow.asset());
        }
        return of(order.vendor(), escrow, order.funding(), known, available);
    }

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
