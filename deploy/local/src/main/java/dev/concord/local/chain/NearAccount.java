package dev.concord.local.chain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Chain;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.SendAnswer;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.token.FungibleToken;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenAnswer;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account that we sign for, one transaction after the other. */
public final class NearAccount implements Chain {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final NearAmount ONE_YOCTO = NearAmount.parse("1");

    /** No transaction carries more actions. */
    private static final int MOST_ACTIONS = 100;

    /** With how many keys an account can be created: creating and paying it are actions, too. */
    public static final int MOST_KEYS_AT_FIRST = MOST_ACTIONS - 2;

    private final NearRpc rpc;
    private final AccountId id;
    private final SecretKey key;

    public NearAccount(NearRpc rpc, AccountId id, SecretKey key) {
        this.rpc = rpc;
        this.id = id;
        this.key = key;
    }

    public AccountId id() {
        return id;
    }

    @Override
    public String transfer(String receiver, NearAmount amount) throws InterruptedException {
        return execute(new AccountId(receiver), List.of(new Action.Transfer(amount)));
    }

    @Override
    public NearAmount balance(String accountId) throws InterruptedException {
        return switch (account(new AccountId(accountId))) {
            case AccountAnswer.Found found -> found.amount();
            case AccountAnswer.Absent absent -> NearAmount.ZERO;
            case AccountAnswer.UnknownBlock unknown -> throw new ChainFailure("no final block");
        };
    }

    /** Returns another account on the same chain. */
    public NearAccount another(AccountId account, SecretKey itsKey) {
        return new NearAccount(rpc, account, itsKey);
    }

    /** Creates an account with money and at most {@link #MOST_KEYS_AT_FIRST} keys, unless it exists already. */
    public void create(AccountId account, NearAmount amount, List<PublicKey> fullAccessKeys)
            throws InterruptedException {
        if (account(account) instanceof AccountAnswer.Found) {
            return;
        }
        var actions = new ArrayList<Action>();
        actions.add(new Action.CreateAccount());
        actions.add(new Action.Transfer(amount));
        fullAccessKeys.forEach(added -> actions.add(Action.AddKey.fullAccess(added)));
        execute(account, actions);
    }

    /** Lets keys sign for everything that the account may do; those that it has already are left as they are. */
    public void addKeys(List<PublicKey> keys) throws InterruptedException {
        var actions = new ArrayList<Action>();
        for (var added : keys) {
            if (!hasKey(added)) {
                actions.add(Action.AddKey.fullAccess(added));
            }
        }
        for (var from = 0; from < actions.size(); from += MOST_ACTIONS) {
            execute(id, actions.subList(from, Math.min(actions.size(), from + MOST_ACTIONS)));
        }
    }

    /** Takes a key away for good; nothing happens if the account has no such key. */
    public void deleteKey(PublicKey deleted) throws InterruptedException {
        if (hasKey(deleted)) {
            execute(id, List.of(new Action.DeleteKey(deleted)));
        }
    }

    private boolean hasKey(PublicKey asked) throws InterruptedException {
        return Asking.patiently(PATIENCE, PAUSE, () -> switch (rpc.viewAccessKey(id, asked, Finality.FINAL)) {
            case AccessKeyAnswer.Found _ -> Optional.of(true);
            case AccessKeyAnswer.Absent _ -> Optional.of(false);
            case AccessKeyAnswer.UnknownBlock _ -> Optional.<Boolean>empty();
        });
    }

    /** Signs so many transfers of one yocto that go out by one key, in the order of their nonces. */
    public List<byte[]> transfers(int count, AccountId receiver) throws InterruptedException {
        var first = signed(receiver, List.of(new Action.Transfer(ONE_YOCTO)));
        var transfers = new ArrayList<byte[]>();
        var transaction = first.transaction();
        for (var i = 0; i < count; i++) {
            transfers.add(new Transaction(
                            id,
                            transaction.publicKey(),
                            transaction.nonce().plus(i),
                            receiver,
                            transaction.blockHash(),
                            transaction.actions())
                    .sign(key)
                    .encode());
        }
        return List.copyOf(transfers);
    }

    /** Calls a contract and returns the transaction's hash once it is final. */
    public String call(AccountId contract, List<Action.FunctionCall> calls) throws InterruptedException {
        return execute(contract, List.copyOf(calls));
    }

    /** Whether an account can receive a token. */
    public boolean isRegistered(AccountId token, AccountId account) throws InterruptedException {
        var fungible = new FungibleToken(rpc, token);
        return Asking.patiently(PATIENCE, PAUSE, () -> switch (fungible.storageBalanceOf(account, Finality.FINAL)) {
            case TokenAnswer.Told<Optional<NearAmount>>(var paid, var _) -> Optional.of(paid.isPresent());
            case TokenAnswer.NoToken<Optional<NearAmount>>(var why, var _) ->
                throw new ChainFailure(token + " is no token: " + why);
            case TokenAnswer.UnknownBlock<Optional<NearAmount>> _ -> Optional.empty();
        });
    }

    /** Returns what an account holds of an asset, in its base units; nothing of a token that it cannot receive. */
    public NearAmount holding(AccountId account, Asset asset) throws InterruptedException {
        return asset.equals(Asset.NEAR) ? balance(account.value()) : tokens(account, new AccountId(asset.code()));
    }

    private NearAmount tokens(AccountId account, AccountId token) throws InterruptedException {
        var fungible = new FungibleToken(rpc, token);
        return Asking.patiently(PATIENCE, PAUSE, () -> switch (fungible.balanceOf(account, Finality.FINAL)) {
            case TokenAnswer.Told<TokenAmount>(var amount, var _) -> Optional.of(new NearAmount(amount.units()));
            case TokenAnswer.NoToken<TokenAmount>(var why, var _) ->
                throw new ChainFailure(token + " is no token: " + why);
            case TokenAnswer.UnknownBlock<TokenAmount> _ -> Optional.empty();
        });
    }

    /** The same bytes are sent until they are final: sending again is harmless, signing again would not be. */
    private synchronized String execute(AccountId receiver, List<Action> actions) throws InterruptedException {
        var signed = signed(receiver, actions);
        var outcome = Asking.patiently(PATIENCE, PAUSE, () -> outcome(signed));
        if (!outcome.succeeded()) {
            throw new ChainFailure(
                    "transaction %s from %s to %s: %s".formatted(signed.hash(), id, receiver, outcome.status()));
        }
        return signed.hash().toString();
    }

    private SignedTransaction signed(AccountId receiver, List<Action> actions) throws InterruptedException {
        var publicKey = key.publicKey();
        var nonce = Asking.patiently(PATIENCE, PAUSE, () -> switch (rpc.viewAccessKey(
                id, publicKey, Finality.OPTIMISTIC)) {
            case AccessKeyAnswer.Found found -> Optional.of(found.nonce().next());
            case AccessKeyAnswer.Absent absent -> throw new ChainFailure(publicKey + " is no key of " + id);
            case AccessKeyAnswer.UnknownBlock unknown -> Optional.empty();
        });
        var block = Asking.patiently(PATIENCE, PAUSE, () -> Optional.of(rpc.block(Finality.FINAL)));
        return new Transaction(id, publicKey, nonce, receiver, block.point().hash(), actions).sign(key);
    }

    private Optional<TransactionOutcome> outcome(SignedTransaction signed) {
        return switch (rpc.send(signed.encode(), WaitUntil.FINAL)) {
            case SendAnswer.Accepted(var status) ->
                status.outcome().filter(known -> status.reached() == WaitUntil.FINAL);
            case SendAnswer.Refused(var reason) ->
                throw new ChainFailure("transaction %s from %s: %s".formatted(signed.hash(), id, reason));
        };
    }

    private AccountAnswer account(AccountId account) throws InterruptedException {
        return Asking.patiently(PATIENCE, PAUSE, () -> Optional.of(rpc.viewAccount(account, Finality.FINAL)));
    }
}
