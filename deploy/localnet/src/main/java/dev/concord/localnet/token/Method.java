package dev.concord.localnet.token;

import java.util.Arrays;
import java.util.Optional;

/** What the contract can be asked to do, and what that burns. */
enum Method {
    TRANSFER("ft_transfer", Access.PAYABLE, Gas.TRANSFER),
    TRANSFER_CALL("ft_transfer_call", Access.PAYABLE, Gas.TRANSFER_CALL),
    ON_TRANSFER("ft_on_transfer", Access.CHANGE, Gas.TRANSFER),
    RESOLVE_TRANSFER("ft_resolve_transfer", Access.CHANGE, Gas.TRANSFER),
    BALANCE_OF("ft_balance_of", Access.VIEW, Gas.OTHER),
    TOTAL_SUPPLY("ft_total_supply", Access.VIEW, Gas.OTHER),
    METADATA("ft_metadata", Access.VIEW, Gas.OTHER),
    STORAGE_DEPOSIT("storage_deposit", Access.PAYABLE, Gas.OTHER),
    STORAGE_WITHDRAW("storage_withdraw", Access.PAYABLE, Gas.OTHER),
    STORAGE_UNREGISTER("storage_unregister", Access.PAYABLE, Gas.OTHER),
    STORAGE_BALANCE_OF("storage_balance_of", Access.VIEW, Gas.OTHER),
    STORAGE_BALANCE_BOUNDS("storage_balance_bounds", Access.VIEW, Gas.OTHER),
    MINT("mint", Access.CHANGE, Gas.OTHER),
    PAUSE("pause", Access.CHANGE, Gas.OTHER),
    UNPAUSE("unpause", Access.CHANGE, Gas.OTHER),
    IS_PAUSED("is_paused", Access.VIEW, Gas.OTHER);

    private final String code;
    private final Access access;
    private final long gas;

    Method(String code, Access access, long gas) {
        this.code = code;
        this.access = access;
        this.gas = gas;
    }

    static Optional<Method> named(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    boolean isView() {
        return access == Access.VIEW;
    }

    boolean takesDeposits() {
        return access == Access.PAYABLE;
    }

    long gas() {
        return gas;
    }

    /** How a method may be called. */
    private enum Access {
        VIEW,
        CHANGE,
        PAYABLE
    }

    /** What methods burn in the contract. With the fees around it a transfer takes 3.3 Tgas: about 500 a second and shard. */
    private static final class Gas {

        private static final long TRANSFER = 2_100_000_000_000L;
        private static final long TRANSFER_CALL = 3_500_000_000_000L;
        private static final long OTHER = 1_500_000_000_000L;

        private Gas() {}
    }
}
