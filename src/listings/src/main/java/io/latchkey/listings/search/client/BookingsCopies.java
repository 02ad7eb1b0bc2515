package io.latchkey.listings.search.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.engine.listing.CalendarCopy;
import io.latchkey.listings.search.copy.Charges;
import io.latchkey.listings.search.copy.CopySource;
import io.latchkey.platform.service.ServiceAnswer;
import io.latchkey.platform.service.ServiceClient;
import io.latchkey.platform.service.ServiceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks the two endpoints of bookings that are for services only. */
@ApplicationScoped
class BookingsCopies implements CopySource {

    private static final String BOOKINGS = "bookings";

    private final ServiceClient services;
    private final ObjectMapper json;

    BookingsCopies(ServiceClient services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    /** One per group that was asked for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Calendars(List<CalendarCopy> items) {}

    @Override
    public List<CalendarCopy> calendars(Collection<UUID> calendarGroups) {
        try {
            String question = json.writeValueAsString(Map.of("calendarGroups", calendarGroups));
            return ask(ServiceRequest.of(BOOKINGS, "POST", "/v1/calendar-copies", question), Calendars.class)
                    .items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Charges charges() {
        try {
            return ask(ServiceRequest.get(BOOKINGS, "/v1/charges"), Charges.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T ask(ServiceRequest request, Class<T> type) throws IOException {
        ServiceAnswer answer = services.send(request);
        if (!answer.isSuccess()) {
            throw new IOException("bookings answered " + answer.status() + " to " + request.path());
        }
        return json.treeToValue(answer.json(json), type);
    }
}
