# What a person types here. `make help` lists it.
SHELL := bash
.SHELLFLAGS := -o pipefail -c
MVN  := ./mvnw -B
JAVA  = "$$(.mvn/find-jdk)/bin/java"
WORLD = $(JAVA) -Dlatchkey.root="$(CURDIR)" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Dslf4j.internal.verbosity=ERROR -Xmx256m -XX:+UseSerialGC -cp "src/devkit/target/classes:src/devkit/target/lib/*"
ONE_TO_MANY := 1,2,4,8,16
BUILT := .latchkey/built
# Everything the running system is made of: if one of these is newer than the stamp, Maven runs.
SOURCES := pom.xml $(wildcard src/*/pom.xml) \
           $(shell find src/kernel/src/main src/engine/src/main src/platform/src/main src/devkit/src/main \
                        src/listings/src/main src/bookings/src/main src/payments/src/main -type f)
# Maven's clean takes the jars and leaves the stamp.
JARS := $(patsubst %,src/%/target/quarkus-app/quarkus-run.jar,listings bookings payments)
ifneq ($(words $(wildcard $(JARS))),3)
.PHONY: $(BUILT)
endif

.PHONY: help run dev stop invariants test import bench bench-money bench-search bench-import simulate exact-search faults openapi clean-data
.DEFAULT_GOAL := help

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done
	@echo '  Ports: LATCHKEY_FRONT_PORT, _LISTINGS_, _BOOKINGS_, _PAYMENTS_, _SANDBOX_, _KEYCLOAK_, _POSTGRES_PORT'

run: $(BUILT) ## start everything; Ctrl-C stops it, the data stay
	@trap : INT; $(WORLD) io.latchkey.devkit.run.Latchkey || test $$? -eq 130

dev: $(BUILT) ## SERVICE=bookings: that service with live reload beside the others
	@test -n "$(SERVICE)" || { echo 'Name the service: make dev SERVICE=bookings'; exit 2; }
	@trap : INT; $(WORLD) io.latchkey.devkit.run.Latchkey dev $(SERVICE) || test $$? -eq 130

stop: ## stop what make run started in another terminal
	@.mvn/stop-world

# Make gives the variables of its command line to what it starts.
import: $(BUILT) ## FILE=listings.csv.gz CALENDAR=calendar.csv.gz: Inside Airbnb files into the running system
	@exec $(WORLD) io.latchkey.devkit.importer.Import

invariants: $(BUILT) ## prove the running system's books, I1 to I14; reads only, ends with 1 if one is broken
	@exec $(WORLD) io.latchkey.devkit.check.InvariantsMain

test: ## all checks and tests, as CI runs them
	@.mvn/run-tests

bench: $(BUILT) ## engines and bookings per second, as ratios in one run; LISTINGS=1000000 for a large world
	@$(MVN) -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -pl src/bench -am package \
	    dependency:build-classpath -Dmdep.outputFile=target/classpath
	@$(JAVA) -cp "src/bench/target/classes:$$(cat src/bench/target/classpath)" org.openjdk.jmh.Main EngineBench
	@LATCHKEY_BOOKINGS_MAX_UNPAID_PER_GUEST=1000000 LATCHKEY_RATE_LIMIT_ENABLED=false \
	    $(JAVA) -Dlatchkey.root="$(CURDIR)" -Dlistings=$(or $(LISTINGS),100000) --enable-native-access=ALL-UNNAMED \
	    --sun-misc-unsafe-memory-access=allow \
	    -cp "src/bench/target/classes:$$(cat src/bench/target/classpath)" io.latchkey.bench.load.LoadBench

bench-money: $(BUILT) ## ledger and whole bookings per second beside plain SQL; POSTINGS=5000000 CLIENTS=1,2,4,8,16
	@$(MVN) -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -pl src/bench -am package \
	    dependency:build-classpath -Dmdep.outputFile=target/classpath
	@LATCHKEY_BOOKINGS_MAX_UNPAID_PER_GUEST=1000000 LATCHKEY_RATE_LIMIT_ENABLED=false LATCHKEY_INVARIANTS_EVERY=P1D \
	    $(JAVA) -Dlatchkey.root="$(CURDIR)" -Dpostings=$(or $(POSTINGS),5000000) -Dclients=$(or $(CLIENTS),$(ONE_TO_MANY)) \
	    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	    -cp "src/bench/target/classes:$$(cat src/bench/target/classpath)" io.latchkey.bench.load.MoneyBench

bench-search: $(BUILT) ## searches with dates beside plain SQL; LISTINGS=10000,100000,1000000 DENSE=100000
	@$(MVN) -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -pl src/bench -am package \
	    dependency:build-classpath -Dmdep.outputFile=target/classpath
	@LATCHKEY_RATE_LIMIT_ENABLED=false LATCHKEY_LISTINGS_JVM="-Xmx8g -XX:-UseSerialGC -XX:+UseParallelGC" \
	    $(JAVA) -Dlatchkey.root="$(CURDIR)" -Dlistings=$(or $(LISTINGS),10000,100000,1000000) \
	    -Ddense=$(or $(DENSE),100000) --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	    -cp "src/bench/target/classes:$$(cat src/bench/target/classpath)" io.latchkey.bench.load.SearchBench

bench-import: $(BUILT) ## a city copied to LISTINGS=100000 and moved here through the API, listings a second
	@$(MVN) -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -pl src/bench -am package \
	    dependency:build-classpath -Dmdep.outputFile=target/classpath
	@LATCHKEY_RATE_LIMIT_ENABLED=false LATCHKEY_LISTINGS_JVM="-Xmx4g" \
	    $(JAVA) -Dlatchkey.root="$(CURDIR)" -Dlistings=$(or $(LISTINGS),100000) -Dparallel=$(or $(PARALLEL),16) \
	    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	    -cp "src/bench/target/classes:$$(cat src/bench/target/classpath)" io.latchkey.bench.load.ImportBench

simulate: ## SEEDS=1000 seeds of rentals with faults, or SEED=17 in full; BUG=REFUND_RACE plants one
	@$(MVN) -q -Dspotless.check.skip -Dcheckstyle.skip -pl src/simulation -am test-compile \
	    dependency:build-classpath -Dmdep.outputFile=target/classpath
	@$(JAVA) -XX:+UseSerialGC -cp "src/simulation/target/test-classes:$$(cat src/simulation/target/classpath)" \
	    io.latchkey.simulation.Simulation seeds=$(or $(SEEDS),1000) $(if $(SEED),seed=$(SEED)) $(if $(BUG),bug=$(BUG))

exact-search: $(BUILT) ## LISTINGS=5000 in twenty zones, and Antwerp and Quebec: what search finds is what can be quoted
	@$(MVN) -q -Dspotless.check.skip -Dcheckstyle.skip -pl src/e2e -am test-compile \
	    dependency:build-classpath -Dmdep.outputFile=target/classpath
	@LATCHKEY_RATE_LIMIT_ENABLED=false LATCHKEY_BOOKINGS_MAX_UNPAID_PER_GUEST=1000000 \
	    $(JAVA) -Dlatchkey.root="$(CURDIR)" -Dlistings=$(or $(LISTINGS),5000) -Dstays=$(or $(STAYS),6) -Dcities=true \
	    -Dseed=$(or $(SEED),1) --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	    -Dslf4j.internal.verbosity=ERROR -cp "src/e2e/target/test-classes:$$(cat src/e2e/target/classpath)" \
	    io.latchkey.e2e.search.ExactSearch

faults: $(BUILT) ## MINUTES=5 of killed processes under load, then three books compared; SEED=17 chooses which
	@$(MVN) -q -Dspotless.check.skip -Dcheckstyle.skip -pl src/e2e -am test-compile \
	    dependency:build-classpath -Dmdep.outputFile=target/classpath
	@trap : INT; $(JAVA) -Dlatchkey.root="$(CURDIR)" --enable-native-access=ALL-UNNAMED \
	    --sun-misc-unsafe-memory-access=allow -Dslf4j.internal.verbosity=ERROR \
	    -cp "src/e2e/target/test-classes:$$(cat src/e2e/target/classpath)" \
	    io.latchkey.e2e.faults.Faults $(or $(SEED),1) $(or $(MINUTES),5)

openapi: ## write the services' OpenAPI files into openapi/
	@$(MVN) -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -pl src/listings,src/bookings,src/payments -am package
	@mkdir -p openapi && cp src/listings/target/openapi/listings.yaml src/bookings/target/openapi/bookings.yaml src/payments/target/openapi/payments.yaml openapi/

clean-data: ## wipe databases, uploaded files and logs; servers that were unpacked stay
	@.mvn/stop-world quietly
	@rm -rf .latchkey/postgres .latchkey/postgres.draft .latchkey/sandbox.db* .latchkey/files .latchkey/logs .latchkey/run
	@echo 'The data are gone; the next make run begins anew.'

$(BUILT): $(SOURCES)
	@echo 'Building; the first time this downloads libraries and takes some minutes …'
	@$(MVN) -DskipTests -Dspotless.check.skip -Dcheckstyle.skip \
	    -pl src/devkit,src/listings,src/bookings,src/payments -am package \
	    | sed -nu -e 's/^.INFO. Building \(Latchkey[ a-z]*\) .*\(\[.*\]\)$$/  \2 \1/p' -e '/ERROR/p'
	@mkdir -p .latchkey && touch $(BUILT)
