package io.latchkey.platform.sample;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Gives back what it got, so that a test sees what platform let through. */
@Path("/v1/echo")
@RunOnVirtualThread
public class EchoResource {

    public enum Kind {
        HOME,
        CAR
    }

    public record Item(@NotNull @Positive Integer count) {}

    public record Echo(
            @NotNull @Positive Long amount,
            String text,
            Money price,
            ListingId listing,
            LocalDate date,
            Instant time,
            Kind kind,
            List<@Valid Item> items,
            Map<String, Object> labels) {}

    @POST
    @PermitAll
    public Echo echo(@Valid @NotNull Echo echo) {
        return echo;
    }

    @GET
    @PermitAll
    public Map<String, Object> query(
            @QueryParam("limit") @Max(100) Integer limit,
            @QueryParam("listing") ListingId listing,
            @QueryParam("date") LocalDate date) {
        return Map.of("limit", String.valueOf(limit), "listing", String.valueOf(listing));
    }

    @GET
    @Path("/listings/{id}")
    @PermitAll
    public Map<String, String> path(@PathParam("id") ListingId id) {
        return Map.of("id", id.toString());
    }

    @GET
    @Path("/secret")
    @Authenticated
    public Map<String, String> secret() {
        return Map.of("secret", "yes");
    }

    @GET
    @Path("/operators")
    @RolesAllowed("operator")
    public Map<String, String> operators() {
        return Map.of("operator", "yes");
    }

    @GET
    @Path("/unannotated")
    public Map<String, String> unannotated() {
        return Map.of("never", "seen");
    }

    @GET
    @Path("/boom")
    @PermitAll
    public String boom() {
        throw new IllegalStateException("select secret from table; com.example.Internal");
    }
}
