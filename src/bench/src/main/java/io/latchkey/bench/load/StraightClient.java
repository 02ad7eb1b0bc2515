package io.latchkey.bench.load;

import io.latchkey.bench.load.Script.Turn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Sends recorded SQL; has one connection to each database and uses one at a time. */
record StraightClient(Map<String, Connection> connections) implements Drive.Client<List<Turn>> {

    /** @param address the JDBC address of a database */
    static List<StraightClient> open(int count, Collection<String> databases, UnaryOperator<String> address)
            throws SQLException {
        List<StraightClient> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Connection> connections = new HashMap<>();
            for (String database : databases) {
                String url = address.apply(database) + "?stringtype=unspecified";
                Connection connection = DriverManager.getConnection(url, database, database);
                connection.setAutoCommit(false);
                connections.put(database, connection);
            }
            clients.add(new StraightClient(connections));
        }
        return clients;
    }

    @Override
    public void handle(List<Turn> turns) throws SQLException {
        Script.send(turns, connections);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }
}
