package io.latchkey.devkit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Calls and types that no service may use: they make a result depend on the moment, on chance or on rounding. */
final class ForbiddenCalls {
    private static final Set<String> CLOCKS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());
    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private ForbiddenCalls() {}

    static ArchRule timeAndChanceComeFromOutside() {
        return noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("reads the machine's clock or dice", ForbiddenCalls::isAmbient))
                .because("time comes from the injected InstantSource and ids from Ids");
    }

    private static boolean isAmbient(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        return (CLOCKS.contains(owner) && method.equals("now"))
                || (owner.equals(UUID.class.getName()) && method.equals("randomUUID"))
                || (owner.equals(System.class.getName()) && method.equals("currentTimeMillis"));
    }

    static ArchRule moneyIsNeverFloating() {
        return noFields()
                .that(DescribedPredicate.describe("hold money", ForbiddenCalls::holdsMoney))
                .should()
                .haveRawType(DescribedPredicate.describe("float or double", type -> FLOATING.contains(type.getName())))
                .allowEmptyShould(true)
                .because("money is counted in minor units");
    }

    private static boolean holdsMoney(JavaField field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        return name.contains("amount") || name.contains("price") || name.contains("fee") || name.contains("total");
    }
}
