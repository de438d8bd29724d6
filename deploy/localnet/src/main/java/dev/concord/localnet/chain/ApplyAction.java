package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the actions of one receipt, one after the other, to its receiver. */
final class ApplyAction {

    private static final AccountId REGISTRAR = new AccountId("registrar");

    /** Names without a dot belong to the registrar, but for names as long as an implicit account's. */
    private static final int MIN_TOP_LEVEL_LENGTH = 65;

    private final Receipt receipt;
    private final Changes state;
    private final AccountId receiver;
    private AccountId actor;
    private boolean accountCreated;
    private final List<Called> calls = new ArrayList<>();

    ApplyAction(Receipt receipt, Changes state) {
        this.receipt = receipt;
        this.state = state;
        this.receiver = receipt.receiverId();
        this.actor = receipt.predecessorId();
    }

    boolean accountCreated() {
        return accountCreated;
    }

    /** What the function calls among the actions did so far, in order. */
    List<Called> calls() {
        return calls;
    }

    /** Applies one action, or says why it fails; after a failure the changes are to be dropped. */
    Optional<ChainError> apply(Action action) {
        return switch (action) {
            case Action.CreateAccount() -> createAccount();
            case Action.Transfer(var deposit) -> transfer(deposit);
            case Action.FunctionCall call -> functionCall(call);
            case Action.AddKey(var key, var nonce, var permission) -> asOwner().or(() -> addKey(key, permission));
            case Action.DeleteKey(var key) -> asOwner().or(() -> deleteKey(key));
        };
    }

    private Optional<ChainError> createAccount() {
        if (state.account(receiver).isPresent()) {
            return onReceiver("AccountAlreadyExists");
        }
        if (receiver.isImplicit()) {
            return onReceiver("OnlyImplicitAccountCreationAllowed");
        }
        if (receiver.isTopLevel() && receiver.value().length() < MIN_TOP_LEVEL_LENGTH && !actor.equals(REGISTRAR)) {
            return Optional.of(ChainError.of("CreateAccountOnlyByRegistrar", "account_id", receiver.value())
                    .and("registrar_account_id", REGISTRAR.value())
                    .and("predecessor_id", actor.value()));
        }
        if (!receiver.isTopLevel() && !receiver.isDirectlyUnder(actor)) {
            return Optional.of(ChainError.of("CreateAccountNotAllowed", "account_id", receiver.value())
                    .and("predecessor_id", actor.value()));
        }
        state.put(receiver, AccountState.created());
        actor = receiver;
        accountCreated = true;
        return Optional.empty();
    }

    private Optional<ChainError> transfer(NearAmount deposit) {
        var account = state.account(receiver);
        if (account.isEmpty() && !mayCreateImplicitly()) {
            return onReceiver("AccountDoesNotExist");
        }
        state.put(receiver, account.orElseGet(this::implicitAccount).plus(deposit));
        return Optional.empty();
    }

    private boolean mayCreateImplicitly() {
        return receiver.isImplicit() && receipt.actions().size() == 1 && !receipt.isRefund();
    }

    private AccountState implicitAccount() {
        var key = KeyState.added(new Permission.FullAccess(), state.height());
        state.put(receiver, receiver.implicitKey(), key);
        accountCreated = true;
        return AccountState.created().withMoreStorage(key.storageBytes());
    }

    private Optional<ChainError> functionCall(Action.FunctionCall call) {
        var account = state.account(receiver);
        if (account.isEmpty()) {
            return onReceiver("AccountDoesNotExist");
        }
        var paid = account.get().plus(call.deposit());
        state.put(receiver, paid);
        var called = CallContract.call(receipt, state, paid, call);
        calls.add(called);
        return called.error();
    }

    private Optional<ChainError> asOwner() {
        if (state.account(receiver).isEmpty()) {
            return onReceiver("AccountDoesNotExist");
        }
        return actor.equals(receiver)
                ? Optional.empty()
                : Optional.of(ChainError.of("ActorNoPermission", "account_id", receiver.value())
                        .and("actor_id", actor.value()));
    }

    private Optional<ChainError> addKey(PublicKey key, Permission permission) {
        if (state.key(receiver, key).isPresent()) {
            return onKey("AddKeyAlreadyExists", key);
        }
        var added = KeyState.added(permission, state.height());
        state.put(receiver, key, added);
        changeStorage(added.storageBytes());
        return Optional.empty();
    }

    private Optional<ChainError> deleteKey(PublicKey key) {
        var present = state.key(receiver, key);
        if (present.isEmpty()) {
            return onKey("DeleteKeyDoesNotExist", key);
        }
        state.remove(receiver, key);
        changeStorage(-present.get().storageBytes());
        return Optional.empty();
    }

    private void changeStorage(long bytes) {
        state.put(receiver, state.account(receiver).orElseThrow().withMoreStorage(bytes));
    }

    private Optional<ChainError> onReceiver(String kind) {
        return Optional.of(ChainError.of(kind, "account_id", receiver.value()));
    }

    private Optional<ChainError> onKey(String kind, PublicKey key) {
        return Optional.of(ChainError.of(kind, "account_id", receiver.value()).and("public_key", key.toString()));
    }
}
