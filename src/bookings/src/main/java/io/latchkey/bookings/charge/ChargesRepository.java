package io.latchkey.bookings.charge;

import io.latchkey.engine.listing.PlaceTax;
import io.latchkey.engine.listing.TaxTerms;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The tax rules that hold, and the fees that were told last. */
@ApplicationScoped
class ChargesRepository {

    private final Database database;
    private final Documents documents;

    ChargesRepository(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Those that have not been ended, in the order in which quotes apply them. */
    List<PlaceTax> placeTaxes() {
        return database.list(
                this::placeTax,
                "SELECT country_code, city, kinds, terms FROM tax_rule WHERE ended_at IS NULL ORDER BY id");
    }

    private PlaceTax placeTax(ResultSet row) throws SQLException {
        return new PlaceTax(
                row.getString("country_code"),
                row.getString("city"),
                List.of((String[]) row.getArray("kinds").getArray()),
                documents.read(row.getString("terms"), TaxTerms.class));
    }

    /** Whether these are others than were told last; from now on they are the last. */
    boolean areNews(FeeRates rates) {
        return database.update(
                        """
                        UPDATE charges_told SET guest_basis_points = ?, host_basis_points = ?
                        WHERE (guest_basis_points, host_basis_points) IS DISTINCT FROM (?, ?)""",
                        rates.guestBasisPoints(),
                        rates.hostBasisPoints(),
                        rates.guestBasisPoints(),
                        rates.hostBasisPoints())
                > 0;
    }
}
