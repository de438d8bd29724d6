package dev.concord.local.campaign;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.client.NewProject;
import dev.concord.local.client.VendorApi;
import java.time.Duration;

/** Orders projects and pays for them out of the vendor's balance. */
public final class OrderProject {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final VendorApi vendor;
    private final Ids ids;

    public OrderProject(VendorApi vendor, Ids ids) {
        this.vendor = vendor;
        this.ids = ids;
    }

    /** Orders a project and puts so much into its escrow, as soon as it is known where money is kept. */
    public void funded(NewProject project, NearAmount amount) throws InterruptedException {
        vendor.create(project);
        var funding = ids.next();
        Waiting.until(
                "project " + project.id() + " is known where money is kept",
                PATIENCE,
                PAUSE,
                () -> vendor.fund(project.id(), funding, Asset.NEAR, amount));
    }
}
