package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Permission;
import dev.concord.near.transaction.Transaction;
import java.math.BigInteger;
import java.util.Optional;

/** Decides whether a transaction may be included in a block, in nearcore's order. Signature and age are not looked at here. */
final class TransactionRules {

    private TransactionRules() {}

    static Optional<ChainError> violation(Transaction transaction, StateView state, long height) {
        return ActionRules.violation(transaction.actions()).or(() -> allowed(transaction, state, height));
    }

    private static Optional<ChainError> allowed(Transaction transaction, StateView state, long height) {
        var signer = transaction.signerId();
        var account = state.account(signer);
        if (account.isEmpty()) {
            return Optional.of(ChainError.of("SignerDoesNotExist", "signer_id", signer.value()));
        }
        var key = state.key(signer, transaction.publicKey());
        if (key.isEmpty()) {
            return Optional.of(keyError(ChainError.of("AccessKeyNotFound", "account_id", signer.value())
                    .and("public_key", transaction.publicKey().toString())));
        }
        var charge = Charge.of(transaction);
        return nonce(transaction, key.get(), height)
                .or(() -> balance(signer, account.get(), charge))
                .or(() -> allowance(transaction, key.get(), charge))
                .or(() -> storage(signer, account.get(), charge))
                .or(() -> permission(transaction, key.get().permission()).map(TransactionRules::keyError));
    }

    private static Optional<ChainError> nonce(Transaction transaction, KeyState key, long height) {
        var nonce = transaction.nonce();
        if (!nonce.isAfter(key.nonce())) {
            return Optional.of(ChainError.of("InvalidNonce", "tx_nonce", nonce.value())
                    .and("ak_nonce", key.nonce().value()));
        }
        var bound = BigInteger.valueOf(height).multiply(BigInteger.valueOf(Protocol.NONCES_PER_HEIGHT));
        return nonce.value().compareTo(bound) < 0
                ? Optional.empty()
                : Optional.of(ChainError.nonceTooLarge()
                        .and("tx_nonce", nonce.value())
                        .and("upper_bound", bound));
    }

    private static Optional<ChainError> balance(AccountId signer, AccountState account, Charge charge) {
        if (charge.total().bitLength() > 128) {
            return Optional.of(ChainError.of("CostOverflow"));
        }
        return account.amount().yocto().compareTo(charge.total()) >= 0
                ? Optional.empty()
                : Optional.of(ChainError.of("NotEnoughBalance", "signer_id", signer.value())
                        .and("balance", account.amount().toString())
                        .and("cost", charge.total().toString()));
    }

    private static Optional<ChainError> allowance(Transaction transaction, KeyState key, Charge charge) {
        if (!(key.permission() instanceof Permission.CallsOnly(var allowance, var contract, var methods))
                || allowance == null
                || allowance.yocto().compareTo(charge.total()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(keyError(ChainError.of(
                        "NotEnoughAllowance",
                        "account_id",
                        transaction.signerId().value())
                .and("public_key", transaction.publicKey().toString())
                .and("allowance", allowance.toString())
                .and("cost", charge.total().toString())));
    }

    private static Optional<ChainError> storage(AccountId signer, AccountState account, Charge charge) {
        return account.minus(new NearAmount(charge.total()))
                .lackForStorage()
                .map(lack -> ChainError.of("LackBalanceForState", "signer_id", signer.value())
                        .and("amount", lack.toString()));
    }

    private static Optional<ChainError> permission(Transaction transaction, Permission permission) {
        return switch (permission) {
            case Permission.FullAccess() -> Optional.empty();
            case Permission.CallsOnly calls -> callPermission(transaction, calls);
        };
    }

    private static Optional<ChainError> callPermission(Transaction transaction, Permission.CallsOnly calls) {
        if (transaction.actions().size() != 1
                || !(transaction.actions().getFirst() instanceof Action.FunctionCall call)) {
            return Optional.of(ChainError.of("RequiresFullAccess"));
        }
        if (!call.deposit().isZero()) {
            return Optional.of(ChainError.of("DepositWithFunctionCall"));
        }
        if (!calls.contract().equals(transaction.receiverId())) {
            return Optional.of(ChainError.of(
                            "ReceiverMismatch",
                            "tx_receiver",
                            transaction.receiverId().value())
                    .and("ak_receiver", calls.contract().value()));
        }
        if (!calls.methods().isEmpty() && !calls.methods().contains(call.method())) {
            return Optional.of(ChainError.of("MethodNameMismatch", "method_name", call.method()));
        }
        return Optional.empty();
    }

    private static ChainError keyError(ChainError error) {
        return ChainError.around("InvalidAccessKeyError", error);
    }
}
