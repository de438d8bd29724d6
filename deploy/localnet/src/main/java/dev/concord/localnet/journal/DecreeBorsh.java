package dev.concord.localnet.journal;

import dev.concord.localnet.chain.Decree;
import dev.concord.localnet.chain.Token;
import dev.concord.near.borsh.BorshReader;
import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.borsh.MalformedBorsh;
import dev.concord.near.key.AccountId;

/** Decrees as bytes. */
final class DecreeBorsh {

    private static final int DEPLOY = 0;
    private static final int PAUSE = 1;
    private static final int DELETE = 2;
    private static final int MAX_TEXT_BYTES = 64;

    private DecreeBorsh() {}

    static void write(BorshWriter out, Decree decree) {
        switch (decree) {
            case Decree.Deploy(var account, var token, var supply) ->
                out.u8(DEPLOY)
                        .string(account.value())
                        .string(token.owner().value())
                        .string(token.name())
                        .string(token.symbol())
                        .u8(token.decimals())
                        .u128(supply);
            case Decree.Pause(var account, var paused) ->
                out.u8(PAUSE).string(account.value()).u8(paused ? 1 : 0);
            case Decree.Delete(var account, var beneficiary) ->
                out.u8(DELETE).string(account.value()).string(beneficiary.value());
        }
    }

    static Decree read(BorshReader in) {
        var kind = in.u8();
        return switch (kind) {
            case DEPLOY ->
                new Decree.Deploy(account(in), new Token(account(in), text(in), text(in), in.u8()), in.u128());
            case PAUSE -> new Decree.Pause(account(in), in.present());
            case DELETE -> new Decree.Delete(account(in), account(in));
            default -> throw new MalformedBorsh("decree: kind " + kind + " (expected: 0..2)");
        };
    }

    private static AccountId account(BorshReader in) {
        return new AccountId(text(in));
    }

    private static String text(BorshReader in) {
        return in.string(MAX_TEXT_BYTES);
    }
}
