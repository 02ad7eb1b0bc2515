package io.latchkey.devkit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The import rules of the code base, one per line of the table in {@code src/docs/architecture.md}.
 *
 * <pre>{@code
 * @Test
 * void keepsTheImportRules() {
 *     ArchitectureRules.of("io.latchkey.bookings").engines("availability", "pricing").check();
 * }
 * }</pre>
 *
 * A rule that matches no class fails, for it guards nothing; what a service really lacks it names by
 * {@link #without}.
 */
public final class ArchitectureRules {
    private final String root;
    private final Map<String, List<String>> engines = new TreeMap<>();
    private final List<String> without = new ArrayList<>();

    private ArchitectureRules(String root) {
        this.root = root;
    }

    public static ArchitectureRules of(String basePackage) {
        return new ArchitectureRules(basePackage);
    }

    /** Features of the kind ENGINE, by the name of their package. */
    public ArchitectureRules engines(String... features) {
        Arrays.asList(features).forEach(feature -> engines.put(feature, List.of()));
        return this;
    }

    /** A feature of the kind ENGINE that calculates with the values of other engines. */
    public ArchitectureRules engineUpon(String feature, String... others) {
        engines.put(feature, List.of(others));
        return this;
    }

    /** Kinds of class this service has none of: {@code entity}, {@code repository}, {@code service}, {@code rest}, {@code client}. */
    public ArchitectureRules without(String... kinds) {
        without.addAll(Arrays.asList(kinds));
        return this;
    }

    /** Checks all rules and reports every violation at once. */
    public void check() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        String broken = rules().stream()
                .map(rule -> rule.evaluate(classes))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n\n"));
        if (!broken.isEmpty()) {
            throw new AssertionError(broken);
        }
    }

    private List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        engines.forEach((engine, others) -> rules.add(engineIsPure(engine, others)));
        rules.add(optional("entity", aggregatesKnowNoFramework()));
        rules.add(optional("repository", repositoriesKnowNeitherRestNorClients()));
        rules.add(optional("service", servicesKnowNoHttp()));
        rules.add(optional("rest", restKnowsNoRepository()));
        rules.add(optional("rest", nobodyImports("rest")));
        rules.add(optional("client", nobodyImports("client")));
        rules.add(ForbiddenCalls.timeAndChanceComeFromOutside());
        rules.add(ForbiddenCalls.moneyIsNeverFloating());
        rules.add(slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
        return rules;
    }

    private ArchRule optional(String kind, ArchRule rule) {
        return rule.allowEmptyShould(without.contains(kind));
    }

    private ArchRule engineIsPure(String engine, List<String> others) {
        String[] pure = Stream.concat(
                        Stream.of("java..", "io.latchkey.kernel..", root + "." + engine),
                        others.stream().map(other -> root + "." + other))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + engine)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(pure);
    }

    private ArchRule aggregatesKnowNoFramework() {
        return noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.enterprise..", "jakarta.inject..", "io.quarkus..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager");
    }

    private ArchRule repositoriesKnowNeitherRestNorClients() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", root + "..rest..", root + "..client..");
    }

    private ArchRule servicesKnowNoHttp() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameMatching(".*(Service|Timers)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", root + "..rest..", root + "..client..");
    }

    private ArchRule restKnowsNoRepository() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..rest..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository");
    }

    private ArchRule nobodyImports(String layer) {
        return classes()
                .that()
                .resideInAPackage(root + ".." + layer + "..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(root + ".." + layer + "..");
    }
}
