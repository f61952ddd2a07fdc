package fr.passerelle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages in the design: what each may import, and the one that owns a library. */
@NullMarked
class ArchitectureTest {

  private static final String ROOT = "fr.passerelle";

  /**
   * A package and what it may import of ours; a row speaks for the packages below that have none of
   * their own. One that does not exist yet has nothing to obey.
   */
  private static final String TABLE =
      """
      launch           |
      language         |
      organisation     | language
      organisation.json| organisation language
      opportunity      | language
      sensitive        | language
      storage          |
      catalogue        | organisation organisation.json opportunity language storage
      catalogue.source | catalogue organisation opportunity language
      catalogue.web    | catalogue organisation language
      embedding        | language
      search           | organisation language embedding
      search.lucene    | search organisation organisation.json language embedding
      search.cluster   | search organisation organisation.json language embedding
      matching         | organisation language search
      evaluation       | matching search catalogue organisation language
      mail             | storage
      account          | storage
      account.openid   | account storage
      workspace        | organisation organisation.json language storage account matching
      delegation       | organisation language matching storage account
      delegation.exchange | delegation
      purchasing       | organisation language matching storage account
      aid              | organisation language
      diagnosis        | organisation language
      cluster          | organisation language storage account matching search
      document         | organisation organisation.json language
      http             | language organisation organisation.json opportunity sensitive catalogue search \
      matching evaluation account account.openid workspace delegation delegation.exchange \
      purchasing cluster aid diagnosis document
      """;

  record Row(String name, Set<String> mayImport) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Row> ROWS = TABLE.lines().map(ArchitectureTest::row).toList();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static Row row(String line) {
    String[] parts = line.split("\\|", -1);
    var allowed = Stream.of(parts[1].strip().split("\\s+")).filter(name -> !name.isEmpty());
    return new Row(parts[0].strip(), allowed.collect(Collectors.toUnmodifiableSet()));
  }

  /** The row that speaks for a class of ours; none for the root package. */
  private static Optional<String> rowOf(JavaClass type) {
    String name = type.getPackageName();
    return ROWS.stream()
        .map(Row::name)
        .filter(row -> name.equals(ROOT + "." + row) || name.startsWith(ROOT + "." + row + "."))
        .max(Comparator.comparingInt(String::length));
  }

  private static DescribedPredicate<JavaClass> in(String description, Set<String> rows) {
    return DescribedPredicate.describe(
        description, type -> rowOf(type).map(rows::contains).orElse(false));
  }

  private static List<Row> rows() {
    return ROWS;
  }

  @Nested
  class OurPackages {

    @Test
    void allStandInTheTable() {
      var strangers =
          CLASSES.stream()
              .filter(type -> !type.getPackageName().equals(ROOT))
              .filter(type -> rowOf(type).isEmpty())
              .map(JavaClass::getPackageName)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(strangers).as("packages without a row").isEmpty();
      assertThat(CLASSES.contain(ROOT + ".language.Folding")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("fr.passerelle.ArchitectureTest#rows")
    void importOnlyWhatTheirRowNames(Row row) {
      var allowed = new TreeSet<>(row.mayImport());
      allowed.add(row.name());
      classes()
          .that(in("are in " + row.name(), Set.of(row.name())))
          .should()
          .onlyDependOnClassesThat(
              not(resideInAPackage(ROOT + "..")).or(in("are in one of " + allowed, allowed)))
          .allowEmptyShould(true)
          .check(CLASSES);
    }

    @Test
    void formNoCycle() {
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void holdNullOnlyWhereTheySay() {
      var unmarked =
          CLASSES.stream()
              .map(JavaClass::getPackage)
              .distinct()
              .filter(found -> !found.getName().equals(ROOT + ".launch"))
              .filter(found -> !isNullMarked(found))
              .map(JavaPackage::getName)
              .toList();
      assertThat(unmarked).as("packages without @NullMarked in their package-info").isEmpty();
    }

    private static boolean isNullMarked(JavaPackage found) {
      return found.tryGetPackageInfo().isPresent() && found.isAnnotatedWith(NullMarked.class);
    }
  }

  @Nested
  class Libraries {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            org.apache.lucene..                     | search.lucene
            com.ibm.icu..                           | language
            java.sql..,javax.sql..                  | storage
            org.flywaydb..                          | storage
            com.zaxxer.hikari..                     | storage
            org.sqlite..,org.postgresql..           | storage
            com.github.benmanes.caffeine..          | search
            io.javalin..,jakarta.servlet..          | http
            org.eclipse.jetty..                     | http catalogue.web
            org.eclipse.jetty.client..              | catalogue.web
            org.jsoup..,crawlercommons..            | catalogue.web
            jakarta.mail..,org.eclipse.angus..      | mail
            com.nimbusds..,net.minidev..            | account.openid
            gg.jte..                                | http
            io.micrometer..,io.prometheus..         | http
            de.siegmar..                            | catalogue.source
            org.dhatim.fastexcel.reader..           | catalogue.source
            org.dhatim.fastexcel                    | document
            com.openhtmltopdf..                     | document
            org.apache.pdfbox..,org.apache.fontbox..| document
            net.fortuna.ical4j..                    | document
            org.apache.commons.text..               | search.lucene catalogue http
            """)
    void areKnownToOnePackage(String library, String owners) {
      noClasses()
          .that(not(in("are in " + owners, Set.of(owners.split(" ")))))
          .should()
          .dependOnClassesThat(resideInAnyPackage(library.split(",")))
          .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({"picocli..", "me.tongfei..", "ch.qos.logback.."})
    void ofTheCommandLineAreKnownToTheRootAlone(String library) {
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .dependOnClassesThat(resideInAPackage(library))
          .check(CLASSES);
    }
  }

  @Test
  void onlyTheRootLooksAtTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".evaluation..")
        .should()
        .callCodeUnitWhere(
            DescribedPredicate.describe("it tells the time", ArchitectureTest::tellsTheTime))
        .check(CLASSES);
  }

  private static boolean tellsTheTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    boolean now =
        owner.startsWith("java.time.")
            && (name.equals("now") || name.startsWith("system"))
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    boolean date =
        Arrays.asList("java.util.Date", "java.util.GregorianCalendar").contains(owner)
            && name.equals("<init>")
            && call.getTarget().getRawParameterTypes().isEmpty();
    return now
        || date
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
        || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
  }
}
