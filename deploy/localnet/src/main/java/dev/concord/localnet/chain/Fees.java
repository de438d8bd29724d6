package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Permission;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What gas an action takes: to send when its transaction is converted, to execute when its receipt is. */
public final class Fees {

    public static final Fee RECEIPT = new Fee(108_059_500_000L, 108_059_500_000L, 108_059_500_000L);
    public static final Fee CREATE_ACCOUNT = new Fee(500_000_000_000L, 500_000_000_000L, 7_200_000_000_000L);
    public static final Fee TRANSFER = new Fee(115_123_062_500L, 115_123_062_500L, 115_123_062_500L);
    public static final Fee FUNCTION_CALL = new Fee(200_000_000_000L, 200_000_000_000L, 780_000_000_000L);
    public static final Fee FUNCTION_CALL_PER_BYTE = new Fee(2_235_934L, 47_683_715L, 2_235_934L);
    public static final Fee ADD_FULL_ACCESS_KEY = new Fee(101_765_125_000L, 101_765_125_000L, 101_765_125_000L);
    public static final Fee ADD_CALL_KEY = new Fee(102_217_625_000L, 102_217_625_000L, 102_217_625_000L);
    public static final Fee ADD_CALL_KEY_PER_BYTE = new Fee(1_925_331L, 47_683_715L, 1_925_331L);
    public static final Fee DELETE_KEY = new Fee(94_946_625_000L, 94_946_625_000L, 94_946_625_000L);

    private Fees() {}

    static long toSend(List<Action> actions, AccountId sender, AccountId receiver) {
        var toSelf = sender.equals(receiver);
        return RECEIPT.toSend(toSelf)
                + actions.stream()
                        .mapToLong(action -> of(action, receiver).toSend(toSelf))
                        .sum();
    }

    static long toExecute(List<Action> actions, AccountId receiver) {
        return RECEIPT.toExecute()
                + actions.stream()
                        .mapToLong(action -> of(action, receiver).toExecute())
                        .sum();
    }

    static Fee of(Action action, AccountId receiver) {
        return switch (action) {
            case Action.CreateAccount() -> CREATE_ACCOUNT;
            case Action.Transfer transfer -> transferTo(receiver);
            case Action.FunctionCall call ->
                FUNCTION_CALL.plus(FUNCTION_CALL_PER_BYTE.times(
                        bytes(call.method()) + call.arguments().size()));
            case Action.AddKey add -> ofAdding(add.permission());
            case Action.DeleteKey delete -> DELETE_KEY;
        };
    }

    /** Nobody knows when sending whether an implicit account exists, so that creating it is always paid for. */
    private static Fee transferTo(AccountId receiver) {
        return receiver.isImplicit() ? TRANSFER.plus(CREATE_ACCOUNT).plus(ADD_FULL_ACCESS_KEY) : TRANSFER;
    }

    private static Fee ofAdding(Permission permission) {
        return switch (permission) {
            case Permission.FullAccess() -> ADD_FULL_ACCESS_KEY;
            case Permission.CallsOnly calls -> {
                // The chain stores each name with a terminating zero.
                var names = calls.methods().stream()
                        .mapToLong(name -> bytes(name) + 1)
                        .sum();
                yield ADD_CALL_KEY.plus(ADD_CALL_KEY_PER_BYTE.times(names));
            }
        };
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Gas for one kind of action. */
    public record Fee(long toSendToSelf, long toSendToOther, long toExecute) {

        long toSend(boolean toSelf) {
            return toSelf ? toSendToSelf : toSendToOther;
        }

        Fee plus(Fee other) {
            return new Fee(
                    toSendToSelf + other.toSendToSelf,
                    toSendToOther + other.toSendToOther,
                    toExecute + other.toExecute);
        }

        Fee times(long count) {
            return new Fee(toSendToSelf * count, toSendToOther * count, toExecute * count);
        }
    }
}
