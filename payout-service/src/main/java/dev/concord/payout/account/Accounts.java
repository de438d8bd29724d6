package dev.concord.payout.account;

import dev.concord.near.key.AccountId;
import java.util.List;

/** All registered accounts. */
public interface Accounts {

    /** Adds an account; false if it belongs to somebody, or if a tasker has one. */
    boolean add(Owner owner, Account account);

    /** Puts an account in the place of the tasker's one, held or not; false if it belongs to somebody. */
    boolean replace(Owner.OfTasker tasker, Account account);

    boolean isRegistered(AccountId account);

    /** Returns an owner's accounts, the oldest first. */
    List<Account> of(Owner owner);

    /** Notes that the chain refused a payment to the account: nothing is paid to it from now on. */
    void hold(AccountId account, String reason);

    boolean isHeld(AccountId account);

    /** Ends a hold; false if there is none. */
    boolean release(AccountId account);
}
