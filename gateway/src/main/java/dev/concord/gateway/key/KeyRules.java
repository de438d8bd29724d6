package dev.concord.gateway.key;

import dev.concord.gateway.access.Scope;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.util.Optional;
import java.util.Set;

/** Who may give out, renew and end which key. Pure. */
final class KeyRules {

    private KeyRules() {}

    /** Returns who would call with the key. */
    static Caller holder(KnownCaller maker, KeyOrder order) {
        return switch (maker.caller()) {
            case VendorCaller vendor ->
                new VendorCaller(
                        vendor.id(),
                        order.role() == null ? vendor.role() : order.role(),
                        order.personal() ? vendor.member() : null);
            case TaskerCaller tasker -> tasker;
            case OperatorCaller operator -> operator;
        };
    }

    /** Returns why such a key is not given out, if that is so. */
    static Optional<String> refusalToIssue(KnownCaller maker, KeyOrder order) {
        if (maker.caller() instanceof TaskerCaller && order.role() != null) {
            return Optional.of("role: " + order.role() + " (expected: none, for a tasker's token)");
        }
        if (maker.caller() instanceof VendorCaller vendor
                && vendor.member() != null
                && !order.personal()
                && vendor.role() != VendorRole.OWNER) {
            return Optional.of("personal: false (expected: true, of anybody but an owner)");
        }
        return refusalOfPower(maker, holder(maker, order), order.scopes());
    }

    /** Returns why the key's secret is not replaced for this caller, who would get the new one. */
    static Optional<String> refusalToRotate(KnownCaller maker, ApiKey key) {
        if (key.holder() instanceof VendorCaller holder
                && maker.caller() instanceof VendorCaller vendor
                && holder.member() != null
                && !holder.member().equals(vendor.member())) {
            return Optional.of("key: another member's (expected: one's own, or the vendor's)");
        }
        return refusalOfPower(maker, key.holder(), key.scopes());
    }

    /** Returns why this caller may not end the key, if that is so. */
    static Optional<String> refusalToRevoke(KnownCaller maker, ApiKey key) {
        return refusalOfRole(maker.caller(), key.holder());
    }

    private static Optional<String> refusalOfPower(KnownCaller maker, Caller holder, Set<Scope> scopes) {
        return maker.scopes().containsAll(scopes)
                ? refusalOfRole(maker.caller(), holder)
                : Optional.of("scopes: %s (expected: some of %s)".formatted(scopes, maker.scopes()));
    }

    private static Optional<String> refusalOfRole(Caller maker, Caller holder) {
        return maker instanceof VendorCaller vendor
                        && holder instanceof VendorCaller held
                        && !vendor.role().covers(held.role())
                ? Optional.of("role: %s (expected: at most %s)".formatted(held.role(), vendor.role()))
                : Optional.empty();
    }
}
