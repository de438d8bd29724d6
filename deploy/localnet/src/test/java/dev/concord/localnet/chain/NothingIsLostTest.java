package dev.concord.localnet.chain;

import static dev.concord.localnet.chain.TestChain.BANK;
import static dev.concord.localnet.chain.TestChain.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.SignedTransaction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NothingIsLostTest {

    private final TestChain chain = TestChain.begun();
    private final List<AccountId> accounts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 413, 20261124})
    void balancesAndWhatWasBurntAlwaysAddUpToTheGenesis(long seed) {
        var random = new Random(seed);
        var sent = new ArrayList<SignedTransaction>();
        for (var account = 0; account < 5; account++) {
            accounts.add(chain.create("a" + account + ".bank.localnet", keyOf(20 + account), "3"));
        }
        var supplyBefore = chain.chain().world().supply(chain.chain().head());

        for (var block = 0; block < 200; block++) {
            var transactions = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> randomTransaction(random))
                    .toList();
            sent.addAll(transactions);
            chain.chain().append(transactions);
        }
        chain.settle();

        var head = chain.chain().head();
        var burnt = sent.stream()
                .flatMap(transaction -> chain.chain().trace(transaction.hash()).stream())
                .map(NothingIsLostTest::burnt)
                .reduce(NearAmount.ZERO, NearAmount::plus);
        assertThat(chain.chain().world().held(head))
                .isEqualTo(chain.chain().world().supply(head));
        assertThat(chain.chain().world().supply(head).plus(burnt)).isEqualTo(supplyBefore);
        assertThat(burnt.isZero()).isFalse();
    }

    @Test
    void whatTheHeadersSayWasBurntIsWhatTheSupplyLost() {
        var alice = chain.create("alice.bank.localnet", keyOf(2), "3");
        chain.settle(chain.fromBank(alice, new Action.Transfer(NearAmount.parse("1"))));

        var world = chain.chain().world();
        for (var height = 2L; height <= chain.chain().head(); height++) {
            assertThat(world.supply(height - 1).minus(world.supply(height)))
                    .isEqualTo(chain.chain().block(height).burnt());
        }
        assertThat(world.supply(chain.chain().head())).isLessThan(Protocol.SUPPLY);
    }

    private SignedTransaction randomTransaction(Random random) {
        var index = random.nextInt(accounts.size() + 1);
        var signer = index == accounts.size() ? BANK : accounts.get(index);
        var key = index == accounts.size() ? TestChain.BANK_KEY : keyOf(20 + index);
        return chain.signed(signer, key, randomReceiver(random), randomActions(random));
    }

    private AccountId randomReceiver(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> keyOf(40 + random.nextInt(40)).publicKey().implicitAccount();
            case 1 -> new AccountId("nobody" + random.nextInt(3) + ".bank.localnet");
            case 2 -> BANK;
            default -> accounts.get(random.nextInt(accounts.size()));
        };
    }

    private static Action[] randomActions(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> randomAction(random))
                .toArray(Action[]::new);
    }

    private static Action randomAction(Random random) {
        SecretKey key = keyOf(80 + random.nextInt(40));
        return switch (random.nextInt(8)) {
            case 0 -> new Action.CreateAccount();
            case 1 -> Action.AddKey.fullAccess(key.publicKey());
            case 2 -> new Action.DeleteKey(key.publicKey());
            case 3 -> new Action.FunctionCall("f", Bytes.EMPTY, 1 + random.nextInt(1_000_000), NearAmount.parse("1"));
            default -> new Action.Transfer(new NearAmount(new BigInteger(81, random)));
        };
    }

    private static NearAmount burnt(TransactionTrace trace) {
        return trace.receipts().stream()
                .map(receipt -> receipt.outcome().orElseThrow().tokensBurnt())
                .reduce(trace.conversion().tokensBurnt(), NearAmount::plus);
    }
}
