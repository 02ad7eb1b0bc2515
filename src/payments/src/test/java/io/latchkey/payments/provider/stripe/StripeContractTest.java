package io.latchkey.payments.provider.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.provider.ProviderContract;
import io.latchkey.payments.provider.ProviderStand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stripe against a fake of ours. Each request and answer is compared with Stripe's description where that is at hand. */
class StripeContractTest extends ProviderContract {

    private final StripeServer server =
            StripeServer.start(StripeTestSettings.TIMEOUT.multipliedBy(3).toMillis());

    @Override
    protected ProviderStand start() {
        return new Stand();
    }

    @AfterEach
    void nothingWasOtherThanStripeDescribesIt() {
        assertEquals(List.of(), server.violations());
    }

    @Test
    void comparesWithStripesDescription() {
        for (Path file : List.of(StripeDescription.FILE, WholeDescription.FILE)) {
            assumeTrue(
                    Files.isRegularFile(file),
                    () -> "skipped: requests and answers are not compared, for Stripe's description is not at " + file);
        }
    }

    private final class Stand implements ProviderStand {

        private final PaymentProvider provider =
                new StripeProvider(StripeTestSettings.of(server), new ObjectMapper(), InstantSource.system());

        @Override
        public PaymentProvider provider() {
            return provider;
        }

        @Override
        public String token(Card card) {
            return switch (card) {
                case OK -> FakeCard.VISA.token();
                default -> FakeCard.valueOf(card.name()).token();
            };
        }

        @Override
        public String token(Bank bank) {
            return switch (bank) {
                case OK -> FakeTransfers.OPEN_ACCOUNT;
                case CLOSED -> FakeTransfers.CLOSED_ACCOUNT;
                case TIMEOUT_AFTER_SUCCESS -> FakeTransfers.SLOW_ACCOUNT;
            };
        }

        @Override
        public void finishCheck(String actionUrl, boolean approved) {
            try (HttpClient browser = HttpClient.newHttpClient()) {
                String form = "decision=" + (approved ? "approve" : "refuse");
                browser.send(
                        HttpRequest.newBuilder(URI.create(actionUrl))
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String dispute(UUID authorization) {
            FakeDisputes disputes = server.routes().disputes();
            return disputes.open(disputes.disputable(authorization.toString()), "needs_response");
        }

        @Override
        public void decide(String dispute, boolean won) {
            server.routes().disputes().end(dispute, won);
        }

        @Override
        public void sendBack(UUID authorization, UUID refund) {
            FakeDisputes disputes = server.routes().disputes();
            server.routes().refunds().returnAll(disputes.disputable(authorization.toString()));
        }

        @Override
        public boolean listsReturns() {
            return true;
        }

        @Override
        public long done(OperationKind kind) {
            return server.done(kind);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
