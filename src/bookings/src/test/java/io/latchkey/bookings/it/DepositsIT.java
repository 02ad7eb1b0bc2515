package io.latchkey.bookings.it;

import io.latchkey.bookings.deposit.BookedDeposits;
import io.latchkey.bookings.deposit.DepositService;
import io.latchkey.bookings.deposit.DepositWork;
import io.latchkey.kernel.id.BookingId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A guest, a host, and what payments is asked to do with deposits. */
@QuarkusTest
abstract class DepositsIT extends ServiceIT {

    @Inject
    FakeDepositPayments divided;

    @Inject
    DepositService deposits;

    @Inject
    DepositWork work;

    @Inject
    BookedDeposits booked;

    UUID guest;
    UUID host;

    @BeforeEach
    void people() {
        guest = someone();
        host = someone();
    }

    /** 500.00 EUR; two nights are 232.00 EUR. */
    UUID aHomeWithADeposit() {
        return publish(Listings.aHome(someone(), host).deposit(50_000, "EUR"));
    }

    List<FakeDepositPayments.Asked> asked(JsonPath booking) {
        return divided.asked(paymentOf(booking));
    }

    static BookingId idOf(JsonPath booking) {
        return BookingId.of(booking.getString("id"));
    }

    String depositState(JsonPath booking) {
        return read(guest, booking).getString("securityDeposit.state");
    }
}
