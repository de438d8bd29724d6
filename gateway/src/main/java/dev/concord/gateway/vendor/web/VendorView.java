package dev.concord.gateway.vendor.web;

import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.vendor.RegisterVendor.Outcome.Registered;

/** A vendor with the key that is shown this once. */
record VendorView(VendorId id, String name, String apiKey) {

    static VendorView of(Registered registered) {
        var vendor = registered.vendor();
        return new VendorView(vendor.id(), vendor.name(), registered.apiKey().text());
    }

    @Override
    public String toString() {
        return "VendorView(" + id + ", (hidden))";
    }
}
