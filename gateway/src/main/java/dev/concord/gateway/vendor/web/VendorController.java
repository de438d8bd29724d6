package dev.concord.gateway.vendor.web;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.vendor.RegisterVendor;
import dev.concord.gateway.vendor.RegisterVendor.Outcome;
import dev.concord.gateway.vendor.Vendor;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where the operator registers vendors. */
@RestController
final class VendorController {

    private final RegisterVendor registration;
    private final Ids ids;

    VendorController(RegisterVendor registration, Ids ids) {
        this.registration = registration;
        this.ids = ids;
    }

    @PostMapping("/v1/vendors")
    ResponseEntity<VendorView> register(OperatorCaller operator, @RequestBody VendorRequest request) {
        return switch (registration.register(vendor(request))) {
            case Outcome.Registered registered ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(VendorView.of(registered));
            case Outcome.NamedOtherwise known ->
                throw new ProblemException(
                        GatewayProblem.VENDOR_ID_TAKEN, "name: not \"" + known.name() + "\" (expected: as before)");
            case Outcome.TooManyKeys many ->
                throw new ProblemException(
                        GatewayProblem.TOO_MANY_KEYS,
                        "the vendor has %d keys (expected: fewer than that)".formatted(many.keys()));
        };
    }

    private Vendor vendor(VendorRequest request) {
        try {
            return request.vendor(() -> new VendorId(ids.next()));
        } catch (IllegalArgumentException invalid) {
            throw new ProblemException(EdgeProblem.MALFORMED_REQUEST, String.valueOf(invalid.getMessage()));
        }
    }
}
