package dev.concord.gateway.identity;

import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.util.Optional;

/** Whose a key or a token is. */
interface Callers {

    Optional<VendorCaller> vendorWithKey(SecretHash key);

    /** Finds the tasker and notes that the token is in use, from when on it is not replaced any more. */
    Optional<TaskerCaller> taskerUsingToken(SecretHash token);
}
