package dev.concord.near.token;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.transaction.Action;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Actions that a token's contract understands, and what such an action says. */
public final class TokenCalls {

    /** What a contract demands with a transfer, and keeps: the proof that a full-access key signed. */
    public static final NearAmount ONE_YOCTO = NearAmount.parse("1");

    /** Ample for one transfer, and a hundred of them use up what a transaction may attach: 10^15. */
    public static final long TRANSFER_GAS = 10_000_000_000_000L;

    /** Ample for one registration and the refund that may come of it. */
    public static final long REGISTER_GAS = 10_000_000_000_000L;

    private static final String TRANSFER = "ft_transfer";

    private TokenCalls() {}

    /** Pays to an account, which must be registered. */
    public static Action.FunctionCall transfer(TokenTransfer transfer) {
        var arguments = TokenJson.object()
                .put("receiver_id", transfer.receiver().value())
                .put("amount", transfer.amount().toString());
        transfer.memo().ifPresent(memo -> arguments.put("memo", memo));
        return new Action.FunctionCall(TRANSFER, TokenJson.bytes(arguments), TRANSFER_GAS, ONE_YOCTO);
    }

    /**
     * Registers an account with the contract, at the caller's expense. If it is registered already, the deposit comes
     * back.
     *
     * @param deposit at least the contract's minimum: see {@link FungibleToken#storageBounds}
     */
    public static Action.FunctionCall register(AccountId account, NearAmount deposit) {
        var arguments = TokenJson.object().put("account_id", account.value()).put("registration_only", true);
        return new Action.FunctionCall("storage_deposit", TokenJson.bytes(arguments), REGISTER_GAS, deposit);
    }

    /** Reads what a call asks a token's contract to pay; empty if it is no plain transfer, or cannot be read. */
    public static Optional<TokenTransfer> transferIn(ViewedAction.FunctionCall call) {
        return call.method().equals(TRANSFER) ? transferIn(call.arguments()) : Optional.empty();
    }

    private static Optional<TokenTransfer> transferIn(Bytes arguments) {
        try {
            var node = TokenJson.read(arguments);
            return Optional.of(new TokenTransfer(
                    new AccountId(text(node, "receiver_id")),
                    TokenAmount.parse(text(node, "amount")),
                    node.hasNonNull("memo") ? Optional.of(text(node, "memo")) : Optional.empty()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: text)");
        }
        return value.stringValue();
    }
}
