package dev.concord.localnet.chain;

import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Permission;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Decides whether actions are well formed, whoever signs them. */
final class ActionRules {

    private ActionRules() {}

    static Optional<ChainError> violation(List<Action> actions) {
        return tooMany(actions)
                .or(() -> actions.stream()
                        .flatMap(action -> violation(action).stream())
                        .findFirst())
                .or(() -> tooMuchGas(actions))
                .map(error -> ChainError.around("ActionsValidation", error));
    }

    private static Optional<ChainError> tooMany(List<Action> actions) {
        return actions.size() <= Protocol.MAX_ACTIONS
                ? Optional.empty()
                : Optional.of(
                        ChainError.of("TotalNumberOfActionsExceeded", "total_number_of_actions", (long) actions.size())
                                .and("limit", (long) Protocol.MAX_ACTIONS));
    }

    private static Optional<ChainError> violation(Action action) {
        return switch (action) {
            case Action.FunctionCall call -> call(call);
            case Action.AddKey(var key, var nonce, Permission.CallsOnly(var allowance, var contract, var methods)) ->
                methodNames(methods);
            case Action.AddKey add -> Optional.empty();
            case Action.CreateAccount create -> Optional.empty();
            case Action.Transfer transfer -> Optional.empty();
            case Action.DeleteKey delete -> Optional.empty();
        };
    }

    private static Optional<ChainError> call(Action.FunctionCall call) {
        if (call.gas() == 0) {
            return Optional.of(ChainError.of("FunctionCallZeroAttachedGas"));
        }
        if (call.gas() > Protocol.MAX_PREPAID_GAS) {
            return Optional.of(gasExceeded(BigInteger.valueOf(call.gas())));
        }
        return Optional.empty();
    }

    private static Optional<ChainError> methodNames(List<String> methods) {
        var total = methods.stream()
                .mapToLong(name -> name.getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
        return total <= Protocol.MAX_METHOD_NAMES_BYTES
                ? Optional.empty()
                : Optional.of(ChainError.of("AddKeyMethodNamesNumberOfBytesExceeded", "total_number_of_bytes", total)
                        .and("limit", Protocol.MAX_METHOD_NAMES_BYTES));
    }

    private static Optional<ChainError> tooMuchGas(List<Action> actions) {
        var attached = Charge.attachedGas(actions);
        return attached <= Protocol.MAX_PREPAID_GAS
                ? Optional.empty()
                : Optional.of(gasExceeded(BigInteger.valueOf(attached)));
    }

    private static ChainError gasExceeded(BigInteger attached) {
        return ChainError.of("TotalPrepaidGasExceeded", "total_prepaid_gas", attached)
                .and("limit", Protocol.MAX_PREPAID_GAS);
    }
}
