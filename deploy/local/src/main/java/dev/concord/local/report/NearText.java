package dev.concord.local.report;

import dev.concord.contracts.money.NearAmount;
import java.math.BigDecimal;

/** Amounts for people: whole NEAR with as many decimals as there are. */
public final class NearText {

    private static final int DECIMALS = 24;

    private NearText() {}

    public static String of(NearAmount amount) {
        var near = new BigDecimal(amount.yocto(), DECIMALS).stripTrailingZeros();
        return (near.signum() == 0 ? "0" : near.toPlainString()) + " NEAR";
    }
}
