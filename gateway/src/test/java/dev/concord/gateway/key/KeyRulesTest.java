package dev.concord.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.concord.contracts.id.KeyId;
import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.access.Scope;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.web.Caller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody gives out more than they have. */
final class KeyRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final VendorId VENDOR = new VendorId(new UUID(0, 1));
    private static final MemberId ADA = new MemberId(new UUID(0, 2));
    private static final MemberId BOB = new MemberId(new UUID(0, 3));

    @Test
    void a_key_has_at_most_its_makers_role() {
        var manager = known(new VendorCaller(VENDOR, VendorRole.MANAGER, ADA), Scope.ALL);

        assertThat(KeyRules.refusalToIssue(manager, order(VendorRole.OWNER, Set.of(Scope.READ), true)))
                .hasValue("role: owner (expected: at most manager)");
        assertThat(KeyRules.refusalToIssue(manager, order(VendorRole.VIEWER, Set.of(Scope.READ), true)))
                .isEmpty();
    }

    @Test
    void a_key_has_at_most_the_scopes_it_was_made_with() {
        var limited = known(new VendorCaller(VENDOR), Set.of(Scope.READ, Scope.ADMIN));

        assertThat(KeyRules.refusalToIssue(limited, order(null, Set.of(Scope.READ, Scope.MONEY), true)))
                .isPresent();
    }

    @Test
    void without_a_word_a_key_is_its_makers_in_the_makers_role() {
        var ada = new VendorCaller(VENDOR, VendorRole.MANAGER, ADA);

        assertThat(KeyRules.holder(known(ada, Scope.ALL), order(null, Scope.ALL, true)))
                .isEqualTo(ada);
    }

    @Test
    void only_an_owner_makes_a_key_that_outlives_the_membership() {
        var manager = known(new VendorCaller(VENDOR, VendorRole.MANAGER, ADA), Scope.ALL);
        var owner = known(new VendorCaller(VENDOR, VendorRole.OWNER, ADA), Scope.ALL);
        var lasting = order(VendorRole.VIEWER, Set.of(Scope.READ), false);

        assertThat(KeyRules.refusalToIssue(manager, lasting)).isPresent();
        assertThat(KeyRules.refusalToIssue(owner, lasting)).isEmpty();
        assertThat(KeyRules.holder(owner, lasting)).isEqualTo(new VendorCaller(VENDOR, VendorRole.VIEWER, null));
    }

    @Test
    void nobody_gets_the_secret_of_another_members_key_but_may_end_it() {
        var owner = known(new VendorCaller(VENDOR, VendorRole.OWNER, ADA), Scope.ALL);
        var bobs = key(new VendorCaller(VENDOR, VendorRole.VIEWER, BOB), Set.of(Scope.READ));

        assertThat(KeyRules.refusalToRotate(owner, bobs)).isPresent();
        assertThat(KeyRules.refusalToRevoke(owner, bobs)).isEmpty();
    }

    @Test
    void nobody_gets_the_secret_of_a_key_that_is_good_for_more() {
        var limited = known(new VendorCaller(VENDOR), Set.of(Scope.ADMIN));

        assertThat(KeyRules.refusalToRotate(limited, key(new VendorCaller(VENDOR), Scope.ALL)))
                .isPresent();
    }

    @Test
    void a_manager_does_not_end_an_owners_key() {
        var manager = known(new VendorCaller(VENDOR, VendorRole.MANAGER, ADA), Scope.ALL);

        assertThat(KeyRules.refusalToRevoke(manager, key(new VendorCaller(VENDOR), Scope.ALL)))
                .isPresent();
    }

    @Test
    void a_taskers_token_has_no_role() {
        var tasker = known(new TaskerCaller(new TaskerId(new UUID(0, 4)), true), Scope.ALL);

        assertThat(KeyRules.refusalToIssue(tasker, order(VendorRole.VIEWER, Set.of(Scope.READ), true)))
                .isPresent();
        assertThat(KeyRules.holder(tasker, order(null, Set.of(Scope.READ), true)))
                .isEqualTo(tasker.caller());
    }

    @Test
    void a_key_ends_within_a_year_and_in_90_days_without_a_word() {
        assertThat(KeyOrder.end(null, NOW)).isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThat(KeyOrder.end(NOW.plusSeconds(1), NOW)).isEqualTo(NOW.plusSeconds(1));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyOrder.end(NOW, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyOrder.end(NOW.plus(Duration.ofDays(366)).plusSeconds(1), NOW));
    }

    private static KnownCaller known(Caller caller, Set<Scope> scopes) {
        return new KnownCaller(caller, scopes, "cv_AAAAAAA", Instant.MAX);
    }

    private static KeyOrder order(@Nullable VendorRole role, Set<Scope> scopes, boolean personal) {
        return new KeyOrder(new KeyId(new UUID(0, 9)), "a key", role, scopes, personal, null);
    }

    private static ApiKey key(Caller holder, Set<Scope> scopes) {
        var times = new ApiKey.Times(NOW, null, null, null);
        return new ApiKey(new KeyId(new UUID(0, 9)), holder, "a key", "cv_AAAAAAA", scopes, times);
    }
}
