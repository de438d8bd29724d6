package dev.concord.local.campaign;

import dev.concord.contracts.money.NearAmount;

/** What a campaign needs of the NEAR chain. */
public interface Chain {

    /** Sends money and returns the transaction's hash when it is included. */
    String transfer(String receiver, NearAmount amount) throws InterruptedException;

    /** Returns what an account holds; zero if there is no such account. */
    NearAmount balance(String accountId) throws InterruptedException;
}
