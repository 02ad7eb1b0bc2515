package io.latchkey.platform.command;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the one fake service that all of platform's tests share. */
public final class FakeServiceResource implements QuarkusTestResourceLifecycleManager {

    private FakeService service;

    @Override
    public Map<String, String> start() {
        service = new FakeService();
        return Map.of("latchkey.fake.url", service.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(service, new TestInjector.MatchesType(FakeService.class));
    }

    @Override
    public void stop() {
        service.close();
    }
}
