package dev.concord.localnet.chain;

import static dev.concord.localnet.chain.TestChain.BANK;
import static dev.concord.localnet.chain.TestChain.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.TransactionTrace.TracedReceipt;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.transaction.Action;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokensMoveByTheRulesTest {

    private static final NearAmount YOCTO = NearAmount.parse("1");
    private static final NearAmount REGISTRATION = NearAmount.parse("1250000000000000000000");
    private static final long TERA = 1_000_000_000_000L;

    private final TestChain chain = TestChain.begun();
    private final AccountId token = chain.deploy("usd.localnet", BANK, "1000000");
    private final AccountId alice = chain.create("alice.bank.localnet", keyOf(2), "5");

    @Test
    void aTransferMovesTokensLogsTheEventAndKeepsTheYocto() {
        register(alice);
        var before = chain.balance(token);

        var trace = chain.outcome(chain.fromBank(token, transfer(alice, "250", "for \"you\"")));

        assertThat(trace.status())
                .hasValueSatisfying(status -> assertThat(status).isInstanceOf(OutcomeStatus.Succeeded.class));
        assertThat(balanceOf(alice)).isEqualTo("\"250\"");
        assertThat(balanceOf(BANK)).isEqualTo("\"999750\"");
        assertThat(logs(trace))
                .containsExactly("EVENT_JSON:{\"standard\":\"nep141\",\"version\":\"1.0.0\",\"event\":\"ft_transfer\","
                        + "\"data\":[{\"old_owner_id\":\"bank.localnet\",\"new_owner_id\":\"alice.bank.localnet\","
                        + "\"amount\":\"250\",\"memo\":\"for \\\"you\\\"\"}]}");
        assertThat(chain.balance(token)).isEqualTo(before.plus(YOCTO));
    }

    @Test
    void aReceiverWhoIsNotRegisteredStopsTheTransferAndTheDepositComesBack() {
        var before = chain.balance(BANK);

        var trace = chain.outcome(chain.fromBank(token, transfer(alice, "250", "")));

        assertThat(panic(trace)).isEqualTo("The account alice.bank.localnet is not registered");
        assertThat(chain.balance(BANK)).isEqualTo(before.minus(burnt(trace)));
    }

    @Test
    void whatTheContractRefusesItRefusesInItsOwnWords() {
        register(alice);

        assertThat(panicOf(call(
                        "ft_transfer", "{\"receiver_id\":\"alice.bank.localnet\",\"amount\":\"1\"}", NearAmount.ZERO)))
                .isEqualTo("Requires attached deposit of exactly 1 yoctoNEAR");
        assertThat(panicOf(transfer(BANK, "1", ""))).isEqualTo("Sender and receiver should be different");
        assertThat(panicOf(transfer(alice, "0", ""))).isEqualTo("The amount should be a positive number");
        assertThat(panicOf(transfer(alice, "1000001", ""))).isEqualTo("The account doesn't have enough balance");
        assertThat(panicOf(transfer(alice, "340282366920938463463374607431768211456", "")))
                .isEqualTo("Failed to deserialize input from JSON.");
        assertThat(panicOf(call("ft_transfer", "[]", YOCTO))).isEqualTo("Failed to deserialize input from JSON.");
        assertThat(panicOf(call("ft_balance_of", "{\"account_id\":\"alice.bank.localnet\"}", YOCTO)))
                .isEqualTo("Method ft_balance_of doesn't accept deposit");
        assertThat(TestChain.errorOf(chain.outcome(chain.fromBank(token, call("burn", "{}", NearAmount.ZERO)))))
                .isEqualTo(ChainError.around(
                        "FunctionCallError", ChainError.around("MethodResolveError", ChainError.of("MethodNotFound"))));
    }

    @Test
    void aBatchIsPaidWholeOrNotAtAllAndTheErrorNamesTheOneToBlame() {
        var receivers = receivers(5);
        receivers.stream().limit(4).forEach(this::register);
        var actions = receivers.stream().map(each -> transfer(each, "10", "")).toArray(Action[]::new);

        var trace = chain.outcome(chain.fromBank(token, actions));

        assertThat(trace.status().orElseThrow())
                .isInstanceOfSatisfying(
                        OutcomeStatus.Failed.class,
                        failed -> assertThat(failed.index()).isEqualTo(4));
        assertThat(panic(trace)).isEqualTo("The account tasker-4.localnet is not registered");
        assertThat(receivers).allSatisfy(each -> assertThat(balanceOf(each)).isEqualTo("\"0\""));
        assertThat(logs(trace))
                .as("as on the real chain, what was undone was logged")
                .hasSize(4);
    }

    @Test
    void aHundredTransfersFitIntoOneTransactionAndMoreGasDoesNot() {
        var receivers = receivers(100);
        receivers.forEach(this::register);
        var batch = receivers.stream().map(each -> transfer(each, "7", "")).toArray(Action[]::new);

        var trace = chain.outcome(chain.fromBank(token, batch));

        assertThat(trace.status().orElseThrow()).isInstanceOf(OutcomeStatus.Succeeded.class);
        assertThat(receivers).allSatisfy(each -> assertThat(balanceOf(each)).isEqualTo("\"7\""));
        assertThat(gasPerTransfer(trace)).isBetween(3 * TERA, 3_400_000_000_000L);
        assertThat(chain.chain().world().held(chain.chain().head()))
                .isEqualTo(chain.chain().world().supply(chain.chain().head()));
    }

    @Test
    void tooLittleGasBurnsAllOfItAndDoesNothing() {
        register(alice);
        var meagre = new Action.FunctionCall("ft_transfer", transferArguments(alice, "1", ""), TERA, YOCTO);

        var trace = chain.outcome(chain.fromBank(token, meagre));

        assertThat(trace.receipts().getFirst().outcome().orElseThrow().gasBurnt())
                .isGreaterThan(TERA);
        assertThat(TestChain.errorOf(trace))
                .isEqualTo(
                        ChainError.around("FunctionCallError", ChainError.executionError("Exceeded the prepaid gas.")));
        assertThat(balanceOf(alice)).isEqualTo("\"0\"");
    }

    @Test
    void aPausedTokenRefusesTransfersUntilItsOwnerLetsThemGoOn() {
        register(alice);
        var stranger = chain.signed(alice, keyOf(2), token, call("pause", "{}", NearAmount.ZERO));
        assertThat(panic(chain.outcome(stranger))).isEqualTo("Owner's method");

        chain.settle(chain.fromBank(token, call("pause", "{}", NearAmount.ZERO)));
        assertThat(panicOf(transfer(alice, "1", ""))).isEqualTo("Pausable: Method is paused");
        chain.settle(chain.fromBank(token, call("unpause", "{}", NearAmount.ZERO)));

        chain.settle(chain.fromBank(token, transfer(alice, "1", "")));
        assertThat(balanceOf(alice)).isEqualTo("\"1\"");
    }

    @Test
    void onlyTheOwnerMintsAndTheSupplyGrows() {
        register(alice);
        var mint = call("mint", "{\"account_id\":\"alice.bank.localnet\",\"amount\":\"5\"}", NearAmount.ZERO);
        assertThat(panic(chain.outcome(chain.signed(alice, keyOf(2), token, mint))))
                .isEqualTo("Owner's method");

        var trace = chain.outcome(chain.fromBank(token, mint));

        assertThat(balanceOf(alice)).isEqualTo("\"5\"");
        assertThat(logs(trace))
                .containsExactly("EVENT_JSON:{\"standard\":\"nep141\",\"version\":\"1.0.0\",\"event\":\"ft_mint\","
                        + "\"data\":[{\"owner_id\":\"alice.bank.localnet\",\"amount\":\"5\"}]}");
    }

    @Test
    void anotherTokensContractPassesOnWhatItIsSentByAReceiptOfItsOwn() {
        var router = chain.deploy("router.localnet", BANK, "1");
        register(router);
        register(alice);

        var trace = chain.outcome(chain.fromBank(token, transferCall(router, alice.value())));

        assertThat(balanceOf(alice)).isEqualTo("\"9\"");
        assertThat(balanceOf(router)).isEqualTo("\"0\"");
        assertThat(trace.receipts()).map(TracedReceipt::receipt).anySatisfy(receipt -> {
            assertThat(receipt.predecessorId()).isEqualTo(router);
            assertThat(receipt.receiverId()).isEqualTo(token);
        });
        assertThat(chain.chain().world().held(chain.chain().head()))
                .isEqualTo(chain.chain().world().supply(chain.chain().head()));
    }

    @Test
    void aRegistrationCostsItsPriceOnceAndWhatIsTooMuchComesBack() {
        var before = chain.balance(BANK);
        var tooMuch = storageDeposit(alice, NearAmount.ofNear("1"));

        var first = chain.outcome(chain.fromBank(token, tooMuch));
        var second = chain.outcome(chain.fromBank(token, tooMuch));

        assertThat(chain.balance(BANK))
                .isEqualTo(before.minus(REGISTRATION).minus(burnt(first)).minus(burnt(second)));
        assertThat(logs(second)).containsExactly("The account is already registered, refunding the deposit");
        assertThat(panicOf(storageDeposit(new AccountId("carol.localnet"), YOCTO)))
                .isEqualTo("The attached deposit is less than the minimum storage balance");
        assertThat(chain.view(token, "storage_balance_of", "{\"account_id\":\"alice.bank.localnet\"}"))
                .isEqualTo("{\"total\":\"1250000000000000000000\",\"available\":\"0\"}");
        assertThat(chain.view(token, "storage_balance_of", "{\"account_id\":\"carol.localnet\"}"))
                .isEqualTo("null");
    }

    @Test
    void whoeverLeavesGetsThePriceOfTheRegistration() {
        register(alice);
        var before = chain.balance(alice);

        var trace = chain.outcome(chain.signed(alice, keyOf(2), token, call("storage_unregister", "{}", YOCTO)));

        assertThat(chain.balance(alice)).isEqualTo(before.plus(REGISTRATION).minus(burnt(trace)));
        assertThat(chain.view(token, "storage_balance_of", "{\"account_id\":\"alice.bank.localnet\"}"))
                .isEqualTo("null");
    }

    @Test
    void aTransferCallToAnAccountWithoutContractComesBack() {
        register(alice);
        var before = chain.balance(BANK);

        var trace = chain.outcome(chain.fromBank(token, transferCall(alice, "deposit")));

        assertThat(trace.status().orElseThrow())
                .isInstanceOfSatisfying(
                        OutcomeStatus.Succeeded.class,
                        done -> assertThat(new String(done.value().toArray(), StandardCharsets.UTF_8))
                                .isEqualTo("\"0\""));
        assertThat(balanceOf(alice)).isEqualTo("\"0\"");
        assertThat(balanceOf(BANK)).isEqualTo("\"1000000\"");
        assertThat(logs(trace)).hasSize(2).last().asString().contains("\"memo\":\"refund\"");
        assertThat(chain.balance(BANK)).isEqualTo(before.minus(burnt(trace)).minus(YOCTO));
    }

    @Test
    void whatAnAccountHeldGoesToItsHeirAndRefundsToNobodyAreBurnt() {
        var payment = chain.signed(alice, keyOf(2), BANK, TestChain.transfer("1"));
        chain.chain().append(List.of(payment));

        chain.chain().enact(new Decree.Delete(alice, BANK), chain.chain().head() + 1);
        chain.settle();

        assertThat(chain.exists(alice)).isFalse();
        assertThat(chain.chain().world().held(chain.chain().head()))
                .isEqualTo(chain.chain().world().supply(chain.chain().head()));
    }

    private void register(AccountId account) {
        chain.settle(chain.fromBank(token, storageDeposit(account, REGISTRATION)));
    }

    private static List<AccountId> receivers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new AccountId("tasker-" + i + ".localnet"))
                .toList();
    }

    private String balanceOf(AccountId account) {
        return chain.view(token, "ft_balance_of", "{\"account_id\":\"" + account + "\"}");
    }

    private String panicOf(Action action) {
        return panic(chain.outcome(chain.fromBank(token, action)));
    }

    private static String panic(TransactionTrace trace) {
        var words = inner(inner(TestChain.errorOf(trace))).kind();
        assertThat(words).startsWith("Smart contract panicked: ");
        return words.substring("Smart contract panicked: ".length());
    }

    private static ChainError inner(ChainError error) {
        return Objects.requireNonNull(error.inner());
    }

    private static List<String> logs(TransactionTrace trace) {
        return trace.receipts().stream()
                .flatMap(receipt -> receipt.outcome().stream())
                .flatMap(outcome -> outcome.logs().stream())
                .toList();
    }

    private static NearAmount burnt(TransactionTrace trace) {
        return trace.receipts().stream()
                .map(receipt -> receipt.outcome().orElseThrow().tokensBurnt())
                .reduce(trace.conversion().tokensBurnt(), NearAmount::plus);
    }

    private static long gasPerTransfer(TransactionTrace trace) {
        var receipts = trace.receipts().stream()
                .map(TracedReceipt::outcome)
                .mapToLong(outcome -> outcome.orElseThrow().gasBurnt())
                .sum();
        return (receipts + trace.conversion().gasBurnt()) / 100;
    }

    private static Action transfer(AccountId receiver, String amount, String memo) {
        return new Action.FunctionCall("ft_transfer", transferArguments(receiver, amount, memo), 10 * TERA, YOCTO);
    }

    private static Action transferCall(AccountId receiver, String message) {
        var arguments = "{\"receiver_id\":\"%s\",\"amount\":\"9\",\"msg\":\"%s\"}".formatted(receiver.value(), message);
        return new Action.FunctionCall(
                "ft_transfer_call", Bytes.of(arguments.getBytes(StandardCharsets.UTF_8)), 50 * TERA, YOCTO);
    }

    private static Bytes transferArguments(AccountId receiver, String amount, String memo) {
        var text = memo.isEmpty()
                ? "{\"receiver_id\":\"%s\",\"amount\":\"%s\"}".formatted(receiver, amount)
                : "{\"receiver_id\":\"%s\",\"amount\":\"%s\",\"memo\":\"%s\"}"
                        .formatted(receiver, amount, memo.replace("\"", "\\\""));
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Action storageDeposit(AccountId account, NearAmount deposit) {
        return call("storage_deposit", "{\"account_id\":\"" + account + "\"}", deposit);
    }

    private static Action call(String method, String arguments, NearAmount deposit) {
        return Action.FunctionCall.ofJson(method, arguments, 10 * TERA, deposit);
    }
}
