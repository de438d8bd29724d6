package dev.concord.localnet.chain;

import static dev.concord.localnet.chain.TestChain.BANK;
import static dev.concord.localnet.chain.TestChain.errorOf;
import static dev.concord.localnet.chain.TestChain.keyOf;
import static dev.concord.localnet.chain.TestChain.near;
import static dev.concord.localnet.chain.TestChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AccountsAreCreatedByTheirParentsTest {

    private final TestChain chain = TestChain.begun();

    @Test
    void oneTransactionCreatesFundsAndHandsOver() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");

        assertThat(chain.account(alice)).isEqualTo(new AccountState(near("5"), 182, null));
        assertThat(chain.outcome(chain.signed(alice, keyOf(2), BANK, transfer("1")))
                        .status())
                .contains(new OutcomeStatus.Succeeded(Bytes.EMPTY));
    }

    @Test
    void aNameOfSomebodyElseIsNotGiven() {
        assertThat(creation("alice.other.localnet").kind()).isEqualTo("CreateAccountNotAllowed");
        assertThat(creation("a.b.bank.localnet").kind()).isEqualTo("CreateAccountNotAllowed");
        assertThat(creation("toplevel").kind()).isEqualTo("CreateAccountOnlyByRegistrar");
        assertThat(creation("0".repeat(64)).kind()).isEqualTo("OnlyImplicitAccountCreationAllowed");
        assertThat(creation(BANK.value()).kind()).isEqualTo("AccountAlreadyExists");
    }

    @Test
    void aTransferCreatesAnImplicitAccountWithItsOwnKey() {
        var implicit = keyOf(9).publicKey().implicitAccount();

        chain.settle(chain.fromBank(implicit, transfer("1")));

        assertThat(chain.account(implicit)).isEqualTo(new AccountState(near("1"), 182, null));
        assertThat(chain.outcome(chain.signed(implicit, keyOf(9), BANK, transfer("0.5")))
                        .status())
                .contains(new OutcomeStatus.Succeeded(Bytes.EMPTY));
    }

    @Test
    void twoTransfersInOneReceiptDoNotCreateAnImplicitAccount() {
        var implicit = keyOf(9).publicKey().implicitAccount();

        var trace = chain.outcome(chain.fromBank(implicit, transfer("1"), transfer("1")));

        assertThat(errorOf(trace).kind()).isEqualTo("AccountDoesNotExist");
        assertThat(chain.exists(implicit)).isFalse();
    }

    @Test
    void aNewKeyStartsAboveEverythingThatTheHeightAllowed() {
        chain.chain().advanceTo(500);
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");
        var createdAt = chain.chain()
                .trace(chain.chain().block(501).transactions().getFirst())
                .orElseThrow()
                .receipts()
                .getFirst()
                .outcome()
                .orElseThrow()
                .height();

        var key = chain.chain()
                .world()
                .at(chain.chain().head())
                .key(alice, keyOf(2).publicKey())
                .orElseThrow();

        assertThat(createdAt).isEqualTo(502);
        assertThat(key.nonce()).isEqualTo(Nonce.of(501_000_000));
    }

    @Test
    void keysAreAddedAndDeletedByTheOwnerOnly() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");
        var add = Action.AddKey.fullAccess(keyOf(3).publicKey());
        var delete = new Action.DeleteKey(keyOf(3).publicKey());

        assertThat(errorOf(chain.outcome(chain.fromBank(alice, add))).kind()).isEqualTo("ActorNoPermission");
        assertThat(errorOf(chain.outcome(chain.signed(alice, keyOf(2), alice, delete)))
                        .kind())
                .isEqualTo("DeleteKeyDoesNotExist");
        chain.settle(chain.signed(alice, keyOf(2), alice, add));
        assertThat(errorOf(chain.outcome(chain.signed(alice, keyOf(2), alice, add)))
                        .kind())
                .isEqualTo("AddKeyAlreadyExists");
        assertThat(chain.account(alice).storageBytes()).isEqualTo(264);
        chain.settle(chain.signed(alice, keyOf(3), alice, delete));
        assertThat(chain.account(alice).storageBytes()).isEqualTo(182);
        assertThat(chain.rejection(chain.signed(alice, keyOf(3), alice, add)).inner())
                .isEqualTo(ChainError.of("AccessKeyNotFound", "account_id", "alice.bank.localnet")
                        .and("public_key", keyOf(3).publicKey().toString()));
    }

    @Test
    void oneFailingActionUndoesTheWholeReceiptAndIsNamed() {
        var add = Action.AddKey.fullAccess(keyOf(3).publicKey());
        var alice = new AccountId("alice.bank.localnet");

        var trace = chain.outcome(chain.fromBank(alice, new Action.CreateAccount(), transfer("1"), add, add));

        assertThat(trace.status().orElseThrow()).isInstanceOfSatisfying(OutcomeStatus.Failed.class, failed -> {
            assertThat(failed.index()).isEqualTo(3);
            assertThat(failed.error().kind()).isEqualTo("AddKeyAlreadyExists");
        });
        assertThat(chain.exists(alice)).isFalse();
    }

    @Test
    void aCallFindsNoCode() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");
        var call = Action.FunctionCall.ofJson("ft_transfer", "{}", 30_000_000_000_000L, near("0"));

        var error = errorOf(chain.outcome(chain.fromBank(alice, call)));

        assertThat(error)
                .isEqualTo(ChainError.around(
                        "FunctionCallError",
                        ChainError.around(
                                "CompilationError",
                                ChainError.of("CodeDoesNotExist", "account_id", "alice.bank.localnet"))));
    }

    @Test
    void whatExceedsTheFreeStorageMustBeBackedByTheBalance() {
        var poor = chain.create("poor.bank.localnet", keyOf(2), "0.01");
        var keys =
                new Action[] {add(11), add(12), add(13), add(14), add(15), add(16), add(17), add(18), add(19), add(20)};

        var trace = chain.outcome(chain.signed(poor, keyOf(2), poor, keys));

        assertThat(errorOf(trace).kind()).isEqualTo("LackBalanceForState");
        assertThat(chain.account(poor).storageBytes()).isEqualTo(182);
        chain.settle(chain.signed(poor, keyOf(2), poor, add(11), add(12), add(13)));
        assertThat(chain.account(poor).storageBytes()).isEqualTo(182 + 3 * 82);
    }

    @Test
    void aKeyForCallsTakesMoreStorageThanOneForAll() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "5");
        var permission = new Permission.CallsOnly(near("0.25"), new AccountId("token.near"), List.of("ft_transfer"));

        chain.settle(
                chain.signed(alice, keyOf(2), alice, new Action.AddKey(keyOf(3).publicKey(), Nonce.ZERO, permission)));

        var permissionBytes = 17 + 4 + 10 + 4 + 4 + 11;
        assertThat(chain.account(alice).storageBytes()).isEqualTo(182 + 82 + permissionBytes);
    }

    private ChainError creation(String name) {
        return errorOf(chain.outcome(chain.fromBank(new AccountId(name), new Action.CreateAccount())));
    }

    private static Action add(int number) {
        return Action.AddKey.fullAccess(keyOf(number).publicKey());
    }
}
