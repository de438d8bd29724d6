package dev.concord.payout.deposit.web;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.deposit.Claim;
import dev.concord.payout.deposit.ClaimDeposit;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How vendors' money comes in, and what of it they may spend. */
@RestController
final class DepositController {

    private static final Duration CHAIN_RETRY = Duration.ofSeconds(1);

    private final ClaimDeposit claims;
    private final Ledger ledger;
    private final Assets assets;

    DepositController(ClaimDeposit claims, Ledger ledger, Assets assets) {
        this.claims = claims;
        this.ledger = ledger;
        this.assets = assets;
    }

    @GetMapping("/v1/balance")
    BalanceView balance(VendorCaller vendor) {
        var accounts = assets.all().stream()
                .map(asset -> LedgerAccount.available(vendor.id(), asset))
                .toList();
        var balances = ledger.balances(accounts);
        var views = accounts.stream()
                .map(account -> new AssetBalance(account.asset(), balances.getOrDefault(account, NearAmount.ZERO)))
                .toList();
        return new BalanceView(views.getFirst().asset(), views.getFirst().available(), views);
    }

    @PostMapping("/v1/deposits")
    ResponseEntity<DepositView> claim(VendorCaller vendor, @RequestBody DepositRequest request) {
        var hash = request.transactionHash();
        return switch (claims.claim(vendor.id(), CryptoHash.parse(hash))) {
            case Claim.Credited credited ->
                ResponseEntity.status(credited.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(new DepositView(
                                hash,
                                "credited",
                                credited.deposit().asset(),
                                credited.deposit().amount()));
            case Claim.NotFinal _ -> ResponseEntity.accepted().body(new DepositView(hash, "not-final", null, null));
            case Claim.Unknown _ ->
                throw new ProblemException(
                        PayoutProblem.UNKNOWN_TRANSACTION,
                        "transaction %s (expected: signed by a registered account of the caller)".formatted(hash));
            case Claim.NoDeposit none -> throw new ProblemException(PayoutProblem.DEPOSIT_REFUSED, none.reason());
            case Claim.Taken _ ->
                throw new ProblemException(
                        PayoutProblem.DEPOSIT_TAKEN, "transaction %s (expected: not credited yet)".formatted(hash));
            case Claim.NoAccount _ ->
                throw new ProblemException(
                        PayoutProblem.NO_ACCOUNT,
                        "accounts: none (expected: the deposit's sender, proven at /v1/accounts)");
            case Claim.ChainAway away ->
                throw new ProblemException(PayoutProblem.CHAIN_AWAY, away.reason()).retryAfter(CHAIN_RETRY);
        };
    }

    /** The body that claims a transaction. */
    record DepositRequest(String transactionHash) {

        DepositRequest {
            if (transactionHash == null) {
                throw new IllegalArgumentException("transactionHash: missing (expected: 32 bytes in base 58)");
            }
            var _ = CryptoHash.parse(transactionHash);
        }
    }

    /** What is known of a claimed transaction; asset and amount once it is credited. */
    record DepositView(
            String transactionHash,
            String state,
            @Nullable Asset asset,
            @Nullable NearAmount amount) {}

    /** What the vendor may spend: of NEAR, as those who know of no other asset read it, and of every asset. */
    record BalanceView(Asset asset, NearAmount available, List<AssetBalance> assets) {}

    /** What the vendor may spend of an asset, in base units. */
    record AssetBalance(Asset asset, NearAmount available) {}
}
