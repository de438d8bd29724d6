package dev.concord.near.transaction;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.borsh.BorshReader;
import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.borsh.MalformedBorsh;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The one place that knows the order of fields and the numbers of variants on the wire. */
final class TransactionBorsh {

    static final int MAX_ACTIONS = 100;
    static final int MAX_BYTES = 3 * 512 * 1024;

    private static final int MAX_ACCOUNT_BYTES = 64;
    private static final int MAX_METHOD_BYTES = 256;
    private static final int MAX_METHODS = 2_000;

    private static final int ED25519 = 0;
    private static final int CREATE_ACCOUNT = 0;
    private static final int FUNCTION_CALL = 2;
    private static final int TRANSFER = 3;
    private static final int ADD_KEY = 5;
    private static final int DELETE_KEY = 6;
    private static final int CALLS_ONLY = 0;
    private static final int FULL_ACCESS = 1;

    private TransactionBorsh() {}

    static byte[] write(Transaction transaction) {
        var out = new BorshWriter();
        out.string(transaction.signerId().value());
        writeKey(out, transaction.publicKey());
        out.u64(transaction.nonce().value());
        out.string(transaction.receiverId().value());
        out.fixed(transaction.blockHash().bytes().toArray());
        out.u32(transaction.actions().size());
        transaction.actions().forEach(action -> writeAction(out, action));
        return out.toByteArray();
    }

    static Transaction read(BorshReader in) {
        var signerId = readAccount(in);
        var publicKey = readKey(in);
        var nonce = new Nonce(in.u64());
        var receiverId = readAccount(in);
        var blockHash = CryptoHash.of(in.fixed(CryptoHash.SIZE));
        var count = in.count(MAX_ACTIONS);
        var actions = new ArrayList<Action>(count);
        for (var i = 0; i < count; i++) {
            actions.add(readAction(in));
        }
        return new Transaction(signerId, publicKey, nonce, receiverId, blockHash, actions);
    }

    private static void writeAction(BorshWriter out, Action action) {
        switch (action) {
            case Action.CreateAccount() -> out.u8(CREATE_ACCOUNT);
            case Action.Transfer(var deposit) -> out.u8(TRANSFER).u128(deposit.yocto());
            case Action.FunctionCall(var method, var arguments, var gas, var deposit) ->
                out.u8(FUNCTION_CALL)
                        .string(method)
                        .bytes(arguments.toArray())
                        .u64(BigInteger.valueOf(gas))
                        .u128(deposit.yocto());
            case Action.AddKey(var key, var nonce, var permission) -> {
                writeKey(out.u8(ADD_KEY), key);
                writePermission(out.u64(nonce.value()), permission);
            }
            case Action.DeleteKey(var key) -> writeKey(out.u8(DELETE_KEY), key);
        }
    }

    private static Action readAction(BorshReader in) {
        var kind = in.u8();
        return switch (kind) {
            case CREATE_ACCOUNT -> new Action.CreateAccount();
            case TRANSFER -> new Action.Transfer(new NearAmount(in.u128()));
            case FUNCTION_CALL ->
                new Action.FunctionCall(
                        in.string(MAX_METHOD_BYTES),
                        Bytes.of(in.bytes(MAX_BYTES)),
                        readGas(in),
                        new NearAmount(in.u128()));
            case ADD_KEY -> new Action.AddKey(readKey(in), new Nonce(in.u64()), readPermission(in));
            case DELETE_KEY -> new Action.DeleteKey(readKey(in));
            default ->
                throw new MalformedBorsh("action: kind " + kind
                        + " (expected: create account, function call, transfer, add key or delete key)");
        };
    }

    private static void writePermission(BorshWriter out, Permission permission) {
        switch (permission) {
            case Permission.FullAccess() -> out.u8(FULL_ACCESS);
            case Permission.CallsOnly(var allowance, var contract, var methods) -> {
                out.u8(CALLS_ONLY).u8(allowance == null ? 0 : 1);
                if (allowance != null) {
                    out.u128(allowance.yocto());
                }
                out.string(contract.value()).u32(methods.size());
                methods.forEach(out::string);
            }
        }
    }

    private static Permission readPermission(BorshReader in) {
        var kind = in.u8();
        return switch (kind) {
            case CALLS_ONLY ->
                new Permission.CallsOnly(
                        in.present() ? new NearAmount(in.u128()) : null, readAccount(in), readMethods(in));
            case FULL_ACCESS -> new Permission.FullAccess();
            default -> throw new MalformedBorsh("permission: kind " + kind + " (expected: 0 or 1)");
        };
    }

    private static List<String> readMethods(BorshReader in) {
        var count = in.count(MAX_METHODS);
        var methods = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            methods.add(in.string(MAX_METHOD_BYTES));
        }
        return methods;
    }

    private static void writeKey(BorshWriter out, PublicKey key) {
        out.u8(ED25519).fixed(key.bytes().toArray());
    }

    private static PublicKey readKey(BorshReader in) {
        var curve = in.u8();
        if (curve != ED25519) {
            throw new MalformedBorsh("key: curve " + curve + " (expected: 0, Ed25519)");
        }
        return PublicKey.of(in.fixed(PublicKey.SIZE));
    }

    private static AccountId readAccount(BorshReader in) {
        var name = in.string(MAX_ACCOUNT_BYTES);
        if (!AccountId.isValid(name)) {
            throw new MalformedBorsh("account: \"" + name + "\" (expected: an account's name)");
        }
        return new AccountId(name);
    }

    private static long readGas(BorshReader in) {
        var gas = in.u64();
        if (gas.bitLength() >= Long.SIZE) {
            throw new MalformedBorsh("gas: " + gas + " (expected: 0..2^63-1)");
        }
        return gas.longValueExact();
    }
}
