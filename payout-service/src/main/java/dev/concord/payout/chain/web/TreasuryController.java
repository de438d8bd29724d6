package dev.concord.payout.chain.web;

import dev.concord.payout.chain.NearSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody where deposits go. */
@RestController
final class TreasuryController {

    private final NearSettings settings;

    TreasuryController(NearSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/v1/treasury")
    TreasuryView treasury() {
        return new TreasuryView(settings.treasury().accountId(), settings.chainId());
    }

    /** The account that deposits go to, and on which chain. */
    record TreasuryView(String accountId, String chainId) {}
}
