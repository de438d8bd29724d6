package dev.concord.localnet.token;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Call;
import dev.concord.localnet.chain.ContractCode.Slots;
import dev.concord.localnet.chain.Promise;
import dev.concord.near.key.AccountId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call while it runs: what it was given, and what it has logged and promised so far. */
final class Execution {

    static final NearAmount ONE_YOCTO = new NearAmount(BigInteger.ONE);

    private final Call call;
    private final Holdings holdings;
    private final List<String> logs = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();

    Execution(Call call, Slots slots) {
        this.call = call;
        this.holdings = new Holdings(slots);
    }

    Call call() {
        return call;
    }

    Holdings holdings() {
        return holdings;
    }

    Arguments arguments() {
        return Arguments.read(call.arguments());
    }

    /** Who calls; only methods that change something ask. */
    AccountId caller() {
        return call.caller().orElseThrow();
    }

    /** A key for calls cannot pay this yocto, so that only a full-access key moves tokens. */
    void expectOneYocto() {
        if (!call.deposit().equals(ONE_YOCTO)) {
            throw new Panic("Requires attached deposit of exactly 1 yoctoNEAR");
        }
    }

    void expectOwner() {
        if (!caller().equals(call.token().owner())) {
            throw new Panic("Owner's method");
        }
    }

    void log(String line) {
        logs.add(line);
    }

    void transferred(AccountId from, AccountId to, BigInteger amount, Optional<String> memo) {
        var moved = Json.object()
                .put("old_owner_id", from.value())
                .put("new_owner_id", to.value())
                .put("amount", amount.toString());
        memo.ifPresent(text -> moved.put("memo", text));
        log(Events.nep141("ft_transfer", moved));
    }

    void minted(AccountId owner, BigInteger amount) {
        log(Events.nep141(
                "ft_mint", Json.object().put("owner_id", owner.value()).put("amount", amount.toString())));
    }

    void burnt(AccountId owner, BigInteger amount, String memo) {
        log(Events.nep141(
                "ft_burn",
                Json.object()
                        .put("owner_id", owner.value())
                        .put("amount", amount.toString())
                        .put("memo", memo)));
    }

    void promise(Promise promise) {
        promises.add(promise);
    }

    List<String> logs() {
        return logs;
    }

    List<Promise> promises() {
        return promises;
    }
}
