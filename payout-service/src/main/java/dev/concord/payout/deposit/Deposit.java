package dev.concord.payout.deposit;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;

/** Money that was credited to a vendor, and the account it came from. */
public record Deposit(VendorId vendor, AccountId from, NearAmount amount) {}
