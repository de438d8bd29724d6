package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Carries out a decree. */
final class EnactDecree {

    /** What a contract's account gets from the bank, so that it can back its own storage. */
    private static final NearAmount ENDOWMENT = NearAmount.ofNear("10");

    private final World world;
    private final AccountId bank;
    private final long height;
    private final Changes state;

    private EnactDecree(World world, AccountId bank, long height) {
        this.world = world;
        this.bank = bank;
        this.height = height;
        this.state = world.change(height);
    }

    /**
     * Carries out a decree as of a height.
     *
     * @throws IllegalArgumentException if it makes no sense there; nothing is changed then
     */
    static void enact(Decree decree, World world, AccountId bank, long height) {
        var enacting = new EnactDecree(world, bank, height);
        switch (decree) {
            case Decree.Deploy deploy -> enacting.deploy(deploy);
            case Decree.Pause(var account, var paused) -> enacting.callAsOwner(account, paused ? "pause" : "unpause");
            case Decree.Delete(var account, var beneficiary) -> enacting.delete(account, beneficiary);
        }
        enacting.state.commit();
    }

    private void deploy(Decree.Deploy deploy) {
        var account = deploy.account();
        if (state.account(account).isPresent()) {
            throw refused(account, "is there already (expected: no such account)");
        }
        take(bank, ENDOWMENT);
        state.put(account, AccountState.created().plus(ENDOWMENT).with(deploy.token()));
        state.code().initialize(deploy.token(), deploy.supply(), state.slots(account));
    }

    private void callAsOwner(AccountId account, String method) {
        var token = state.account(account)
                .flatMap(AccountState::deployed)
                .orElseThrow(() -> refused(account, "has no token (expected: a token's account)"));
        var call = new Call(
                account,
                token,
                Optional.of(token.owner()),
                method,
                Bytes.of("{}".getBytes(StandardCharsets.UTF_8)),
                NearAmount.ZERO,
                Optional.empty());
        if (!(state.code().call(call, state.slots(account)) instanceof CallResult.Returned)) {
            throw new IllegalStateException(method + " by the owner of " + account + " failed");
        }
    }

    private void delete(AccountId account, AccountId beneficiary) {
        var gone = state.account(account).orElseThrow(() -> refused(account, "is not there"));
        if (gone.token() != null || account.equals(beneficiary) || account.equals(bank)) {
            throw refused(account, "may not be deleted (expected: neither a token, nor the bank, nor its own heir)");
        }
        state.put(
                beneficiary,
                state.account(beneficiary)
                        .orElseThrow(() -> refused(beneficiary, "is not there"))
                        .plus(gone.amount()));
        world.keys(account, height).keySet().forEach(key -> state.remove(account, key));
        state.remove(account);
    }

    private void take(AccountId from, NearAmount amount) {
        state.put(from, state.account(from).orElseThrow().minus(amount));
    }

    private static IllegalArgumentException refused(AccountId account, String why) {
        return new IllegalArgumentException("account: " + account + " " + why);
    }
}
