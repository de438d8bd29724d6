package dev.concord.web.rows;

import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.util.Optional;

/**
 * Whose rows the database shows to what runs now, and lets it change. Work that no request waits for is the service's own, which
 * sees all. A connection takes the scope on when it is taken from the pool, so a scope that begins within a transaction changes
 * nothing before its end.
 *
 * @param kind which database role that is
 * @param owner the vendor's or tasker's id; empty where it is nobody's, for whom there are no rows
 */
public record RowScope(Kind kind, String owner) {

    /** All rows: what the service does of its own accord, or for the operator. */
    public static final RowScope SERVICE = new RowScope(Kind.SERVICE, "");

    /** No rows that belong to anybody. */
    public static final RowScope NOBODY = new RowScope(Kind.VENDOR, "");

    private static final ScopedValue<RowScope> CURRENT = ScopedValue.newInstance();

    /** Returns the scope of what runs now. */
    public static RowScope current() {
        return CURRENT.orElse(SERVICE);
    }

    /** Returns the scope of requests of this caller. */
    static RowScope of(Optional<Caller> caller) {
        return caller.map(known -> switch (known) {
                    case VendorCaller vendor ->
                        new RowScope(Kind.VENDOR, vendor.id().toString());
                    case TaskerCaller tasker ->
                        new RowScope(Kind.TASKER, tasker.id().toString());
                    case OperatorCaller _ -> SERVICE;
                })
                .orElse(NOBODY);
    }

    /** Does something in this scope, whatever scope the caller is in. */
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Does something in this scope, whatever scope the caller is in. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Each is a role of the database but for the service's, which is the one that owns the tables. */
    public enum Kind {
        SERVICE,
        VENDOR,
        TASKER
    }
}
