package dev.concord.gateway.access;

import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a route.
 *
 * @param open to anybody, also without a credential
 * @param leastRole of somebody who calls for a vendor; null where vendors have no business
 * @param scope what a vendor's or tasker's credential must be good for
 */
public record Access(
        boolean open, @Nullable VendorRole leastRole, boolean forTaskers, boolean forOperators, Scope scope) {

    /** Also those without a credential. */
    static Access anybody() {
        return new Access(true, VendorRole.VIEWER, true, true, Scope.READ);
    }

    /** All who have a credential. */
    static Access known(Scope scope) {
        return new Access(false, VendorRole.VIEWER, true, true, scope);
    }

    static Access vendors(VendorRole leastRole, Scope scope) {
        return new Access(false, leastRole, false, false, scope);
    }

    static Access taskers(Scope scope) {
        return new Access(false, null, true, false, scope);
    }

    static Access operators() {
        return new Access(false, null, false, true, Scope.READ);
    }

    Access orTaskers() {
        return new Access(open, leastRole, true, forOperators, scope);
    }

    Access orOperators() {
        return new Access(open, leastRole, forTaskers, true, scope);
    }

    /** Returns why the caller may not use the route, if that is so. */
    public Optional<String> refusal(Caller caller, Set<Scope> scopes) {
        if (open) {
            return Optional.empty();
        }
        return switch (caller) {
            case OperatorCaller _ -> forOperators ? Optional.empty() : Optional.of("caller: an operator" + expected());
            case TaskerCaller _ -> forTaskers ? missing(scopes) : Optional.of("caller: a tasker" + expected());
            case VendorCaller vendor ->
                leastRole == null
                        ? Optional.of("caller: a vendor" + expected())
                        : tooLow(vendor, leastRole).or(() -> missing(scopes));
        };
    }

    private static Optional<String> tooLow(VendorCaller vendor, VendorRole least) {
        return vendor.role().covers(least)
                ? Optional.empty()
                : Optional.of("role: %s (expected: at least %s)".formatted(vendor.role(), least));
    }

    private Optional<String> missing(Set<Scope> scopes) {
        return scopes.contains(scope)
                ? Optional.empty()
                : Optional.of("scope: %s is missing (expected: a credential with it)".formatted(scope));
    }

    private String expected() {
        if (leastRole != null) {
            return " (expected: a vendor)";
        }
        return forTaskers ? " (expected: a tasker)" : " (expected: the operator)";
    }
}
