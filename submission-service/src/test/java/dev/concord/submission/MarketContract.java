package dev.concord.submission;

/** Everything that holds for every market, in Redis or in memory. */
public interface MarketContract
        extends LeasingContract, EndedLeasesContract, TestingContract, SubmittingContract, LossContract {

    @Override
    Market market();
}
