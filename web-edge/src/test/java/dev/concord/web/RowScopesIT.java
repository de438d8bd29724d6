package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.rows.RowScope;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request is answered in the scope of whoever it is from; what no request waits for, in the service's. */
final class RowScopesIT {

    private static final UUID ID = UUID.fromString("0193a000-0000-7000-8000-000000000001");

    private final RunningEdge edge = RunningEdge.get();

    @Test
    void eachCallerHasTheirOwn() throws Exception {
        assertThat(scopeOf(new Caller.VendorCaller(new VendorId(ID)))).isEqualTo("VENDOR " + ID);
        assertThat(scopeOf(new Caller.TaskerCaller(new TaskerId(ID), true))).isEqualTo("TASKER " + ID);
        assertThat(scopeOf(new Caller.OperatorCaller())).isEqualTo("SERVICE ");
    }

    @Test
    void aRequestOfNobodyHasNobodysRows() throws Exception {
        assertThat(edge.send(edge.request("/scope")).body()).isEqualTo("VENDOR ");
        assertThat(edge.send(edge.request("/scope").header(CallerToken.HEADER, "operator||x"))
                        .body())
                .isEqualTo("VENDOR ");
    }

    @Test
    void whatNoRequestWaitsForIsTheServices() {
        assertThat(RowScope.current()).isEqualTo(RowScope.SERVICE);
    }

    private String scopeOf(Caller caller) throws IOException, InterruptedException {
        var token = CallerToken.mint(caller, TrialApplication.NOW.plusSeconds(60), RunningEdge.SECRET);
        return edge.send(edge.request("/scope").header(CallerToken.HEADER, token))
                .body();
    }
}
