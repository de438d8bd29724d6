package dev.concord.local.platform;

import dev.concord.contracts.money.NearAmount;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.infrastructure.LocalToken;
import dev.concord.near.key.AccountId;
import dev.concord.near.token.TokenAmount;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import java.util.List;

/** Has the bank register treasury and first vendor with the token, and give the vendor some of it. */
final class TokenFloat {

    private static final AccountId CONTRACT = new AccountId(LocalToken.CONTRACT);
    private static final NearAmount REGISTRATION = NearAmount.ofNear("0.00125");

    /** Ten million dollars. */
    private static final TokenAmount VENDOR_ON_CHAIN = TokenAmount.parse("10000000000000");

    private TokenFloat() {}

    /** Does nothing if the treasury is registered: the one transaction that does it does all the rest. */
    static void open(NearAccount bank) throws InterruptedException {
        var treasury = new AccountId(Treasury.ACCOUNT);
        if (!bank.isRegistered(CONTRACT, treasury)) {
            bank.call(
                    CONTRACT,
                    List.of(
                            TokenCalls.register(treasury, REGISTRATION),
                            TokenCalls.register(FirstCustomers.VENDOR_ACCOUNT, REGISTRATION),
                            TokenCalls.transfer(new TokenTransfer(FirstCustomers.VENDOR_ACCOUNT, VENDOR_ON_CHAIN))));
        }
    }
}
