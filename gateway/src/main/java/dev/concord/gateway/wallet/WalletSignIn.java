package dev.concord.gateway.wallet;

import dev.concord.gateway.session.BeginSession.Begun;
import dev.concord.gateway.tasker.Tasker;

/** What came of a sign-in by wallet. */
public sealed interface WalletSignIn {

    record SignedIn(Tasker tasker, Begun begun) implements WalletSignIn {}

    /** The nonce is used, too old, or was not drawn here. */
    record NonceRefused(String reason) implements WalletSignIn {}

    /** Another message was signed, or this one by another key. */
    record SignatureRefused(String reason) implements WalletSignIn {}

    /** The key may not speak for the account, says the chain. */
    record KeyRefused(String reason) implements WalletSignIn {}

    /** The chain could not say whether the key may; the same proof again may be taken. */
    record ChainAway() implements WalletSignIn {}

    /** submission-service does not know the tasker yet; the same proof again may be taken. */
    record PutOff() implements WalletSignIn {}

    /** There is no chain to ask. */
    record SwitchedOff() implements WalletSignIn {}
}
