package io.latchkey.listings.testing;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** The service as it runs, booted once for all tests that extend this. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "listings"))
public abstract class ListingsService {}
