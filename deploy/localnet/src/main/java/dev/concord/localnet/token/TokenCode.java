package dev.concord.localnet.token;

import dev.concord.localnet.chain.Call;
import dev.concord.localnet.chain.CallResult;
import dev.concord.localnet.chain.ContractCode;
import dev.concord.localnet.chain.Token;
import dev.concord.near.key.Bytes;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** The one contract of this chain. */
public final class TokenCode implements ContractCode {

    /** What loading the contract burns, even where it has no such method. */
    private static final long LOADING_GAS = 300_000_000_000L;

    @Override
    public void initialize(Token token, BigInteger supply, Slots slots) {
        var holdings = new Holdings(slots);
        holdings.setSupply(supply);
        holdings.set(token.owner(), supply);
    }

    @Override
    public CallResult call(Call call, Slots slots) {
        var named = Method.named(call.method());
        if (named.isEmpty()) {
            return new CallResult.MethodNotFound(LOADING_GAS);
        }
        var method = named.get();
        return method.isView() || call.caller().isPresent()
                ? run(method, new Execution(call, slots))
                : new CallResult.ProhibitedInView(
                        method.takesDeposits() ? "attached_deposit" : "predecessor_account_id", LOADING_GAS);
    }

    private static CallResult run(Method method, Execution execution) {
        try {
            if (!method.takesDeposits() && !execution.call().deposit().isZero()) {
                throw new Panic("Method " + method.code() + " doesn't accept deposit");
            }
            var value = body(method, execution);
            var nothing = value.isNull() && !method.isView();
            return new CallResult.Returned(
                    nothing ? Bytes.EMPTY : Json.bytes(value), execution.logs(), execution.promises(), method.gas());
        } catch (Panic panic) {
            return new CallResult.Panicked(panic.words(), execution.logs(), method.gas());
        }
    }

    private static JsonNode body(Method method, Execution execution) {
        return switch (method) {
            case TRANSFER -> Transfers.transfer(execution);
            case TRANSFER_CALL -> Transfers.transferCall(execution);
            case ON_TRANSFER -> Transfers.passOn(execution);
            case RESOLVE_TRANSFER -> Transfers.resolve(execution);
            case BALANCE_OF -> Views.balanceOf(execution);
            case TOTAL_SUPPLY -> Views.totalSupply(execution);
            case METADATA -> Views.metadata(execution);
            case STORAGE_DEPOSIT -> Registrations.deposit(execution);
            case STORAGE_WITHDRAW -> Registrations.withdraw(execution);
            case STORAGE_UNREGISTER -> Registrations.unregister(execution);
            case STORAGE_BALANCE_OF -> Views.storageBalanceOf(execution);
            case STORAGE_BALANCE_BOUNDS -> Registrations.bounds();
            case MINT -> Minting.mint(execution);
            case PAUSE -> Pausing.set(execution, true);
            case UNPAUSE -> Pausing.set(execution, false);
            case IS_PAUSED -> Views.isPaused(execution);
        };
    }
}
