package io.throughline.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.PermissionsAllowed;
import io.throughline.platform.idempotency.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "io.throughline";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static final DescribedPredicate<JavaMethod> OPERATIONS =
            DescribedPredicate.describe("HTTP operations", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    private static final DescribedPredicate<JavaMethod> ANSWERING_SOME_RECORD = DescribedPredicate.describe(
            "answering what is no record of the service's",
            method -> method.getReturnType() instanceof JavaParameterizedType answer
                    && answer.toErasure().isEquivalentTo(RestResponse.class)
                    && !answer.getActualTypeArguments().get(0).getName().startsWith(BASE));

    @Test
    void everyPackageImportsOnlyFromTheRungsBelow() {
        ArchRule rule = classes().should(Ladder.importOnlyFromBelow(BASE));

        rule.check(CODE);
    }

    /** An architecture rule that matches nothing passes; this one must see a planted fault. */
    @Test
    void aPlantedStepUpTheLadderIsCaught() {
        String planted = BASE + ".architecture.planted";
        JavaClasses classes = new ClassFileImporter().importPackages(planted);

        assertThatThrownBy(() ->
                        classes().should(Ladder.importOnlyFromBelow(planted)).check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("organization must not know objective")
                .hasMessageContaining("package without a rung");
    }

    @Test
    void thePlatformHasNoCircles() {
        slices().matching(BASE + ".platform.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void enginesKnowNothingButNumbers() {
        classes()
                .that()
                .resideInAPackage("..engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", BASE + ".math..", BASE + ".(*).engine..", "org.hipparchus..", "org.jspecify..")
                .check(CODE);
    }

    @Test
    void everyOperationDeclaresThePermissionItNeeds() {
        methods()
                .that(are(OPERATIONS))
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(CODE);
    }

    /** Quarkus passes over resource methods that are not public with a mere warning. */
    @Test
    void everyOperationIsPublicInAClassThatIsNot() {
        methods().that(are(OPERATIONS)).should().bePublic().check(CODE);
        methods()
                .that(are(OPERATIONS))
                .should()
                .beDeclaredInClassesThat()
                .arePackagePrivate()
                .check(CODE);
    }

    /** Of a mere Record Quarkus does not know that it is JSON: asked for HTML, it would answer toString(). */
    @Test
    void everyOperationWithAnAnswerOfMoreThanOneKindNamesItsForm() {
        methods()
                .that(are(OPERATIONS))
                .and(are(ANSWERING_SOME_RECORD))
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Produces.class)
                .check(CODE);
    }

    @Test
    void everyPostThatStoresTakesAnIdempotencyKeyInItsTransaction() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .haveNameNotMatching("preview|audit|refusePost")
                .should()
                .beAnnotatedWith(Idempotent.class)
                .andShould()
                .beAnnotatedWith(Transactional.class)
                .check(CODE);
    }

    @Test
    void entitiesStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void theClockIsAskedForTheTime() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> unexplained = files.filter(Files::isRegularFile)
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();

            assertThat(unexplained).isEmpty();
        }
    }
}
