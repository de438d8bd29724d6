package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.token.TokenCode;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A chain whose bank signs with a known key, and that signs with the right nonces. */
public final class TestChain {

    public static final AccountId BANK = new AccountId("bank.localnet");
    public static final SecretKey BANK_KEY = keyOf(1);
    public static final Genesis GENESIS =
            new Genesis(CryptoHash.of(new byte[CryptoHash.SIZE]), BANK, BANK_KEY.publicKey());

    private final Chain chain;
    private final Map<SecretKey, Nonce> used = new HashMap<>();

    public TestChain(Chain chain) {
        this.chain = chain;
    }

    static TestChain begun() {
        var times = new BlockTimes();
        times.from(Protocol.GENESIS_HEIGHT, 0, 1);
        return new TestChain(new Chain(GENESIS, times, new TokenCode()));
    }

    /** A key from a number below 128. */
    public static SecretKey keyOf(int number) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return SecretKey.fromSeed(seed);
    }

    static NearAmount near(String amount) {
        return NearAmount.ofNear(amount);
    }

    static Action.Transfer transfer(String near) {
        return new Action.Transfer(near(near));
    }

    Chain chain() {
        return chain;
    }

    /** Signs with the key's next nonce. */
    public SignedTransaction signed(AccountId signer, SecretKey key, AccountId receiver, Action... actions) {
        var last = chain.world()
                .at(chain.head())
                .key(signer, key.publicKey())
                .map(KeyState::nonce)
                .orElse(Nonce.ZERO);
        var nonce = used.merge(key, last.next(), (before, next) -> next.isAfter(before) ? next : before.next());
        return signedWith(nonce, signer, key, receiver, actions);
    }

    public SignedTransaction signedWith(
            Nonce nonce, AccountId signer, SecretKey key, AccountId receiver, Action... actions) {
        var base = chain.hashOf(chain.head());
        return new Transaction(signer, key.publicKey(), nonce, receiver, base, List.of(actions)).sign(key);
    }

    public SignedTransaction fromBank(AccountId receiver, Action... actions) {
        return signed(BANK, BANK_KEY, receiver, actions);
    }

    /** Includes the transactions and makes blocks until nothing is on its way. */
    void settle(SignedTransaction... transactions) {
        var result = chain.append(List.of(transactions));
        if (!result.rejected().isEmpty()) {
            throw new AssertionError(result.rejected());
        }
        for (var i = 0; i < 1_000 && !chain.isQuiet(); i++) {
            chain.append(List.of());
        }
    }

    /** What came of a transaction after all blocks that it takes. */
    TransactionTrace outcome(SignedTransaction transaction) {
        settle(transaction);
        return chain.trace(transaction.hash()).orElseThrow();
    }

    /** Why the transaction is not included. */
    ChainError rejection(SignedTransaction transaction) {
        var error = chain.append(List.of(transaction)).rejected().get(transaction.hash());
        if (error == null) {
            throw new AssertionError("included: " + transaction);
        }
        return error;
    }

    AccountId create(String name, SecretKey key, String near) {
        var account = new AccountId(name);
        settle(fromBank(
                account, new Action.CreateAccount(), transfer(near), Action.AddKey.fullAccess(key.publicKey())));
        return account;
    }

    /** A token whose supply the owner has. */
    AccountId deploy(String name, AccountId owner, String supply) {
        var account = new AccountId(name);
        var token = new Token(owner, "US Dollar", "USD", 6);
        chain.enact(new Decree.Deploy(account, token, new BigInteger(supply)), chain.head() + 1);
        settle();
        return account;
    }

    /** What a view of a contract returns, as JSON. */
    String view(AccountId contract, String method, String arguments) {
        var token = account(contract).deployed().orElseThrow();
        var call = Call.toView(contract, token, method, Bytes.of(arguments.getBytes(StandardCharsets.UTF_8)));
        return switch (chain.world().view(call, chain.head())) {
            case CallResult.Returned returned -> new String(returned.value().toArray(), StandardCharsets.UTF_8);
            case CallResult failed -> throw new AssertionError(failed);
        };
    }

    NearAmount balance(AccountId account) {
        return account(account).amount();
    }

    AccountState account(AccountId account) {
        return chain.world().at(chain.head()).account(account).orElseThrow();
    }

    boolean exists(AccountId account) {
        return chain.world().at(chain.head()).account(account).isPresent();
    }

    static ChainError errorOf(TransactionTrace trace) {
        return switch (trace.status().orElseThrow()) {
            case OutcomeStatus.Failed(var index, var error) -> error;
            case OutcomeStatus.Succeeded succeeded -> throw new AssertionError("succeeded");
            case OutcomeStatus.FoundInvalid(var error) -> error;
            case OutcomeStatus.Forwarded forwarded -> throw new AssertionError(forwarded);
        };
    }
}
