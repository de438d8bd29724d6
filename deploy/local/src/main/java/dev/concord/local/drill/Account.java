package dev.concord.local.drill;

import dev.concord.contracts.money.NearAmount;

/**
 * What became of one payee.
 *
 * @param due all that it has earned
 * @param booked what the ledger says was paid
 * @param onChain what its account holds
 */
record Account(String payee, NearAmount due, NearAmount booked, NearAmount onChain) {}
