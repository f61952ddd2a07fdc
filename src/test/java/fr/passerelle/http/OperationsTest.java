package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.http.route.Route;
import java.util.HashSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperationsTest {

  @Test
  void theDescriptionOfTheApiTellsExactlyWhatIsServed() {
    var described = new TreeSet<String>();
    var paths = Asked.json("/openapi.json").get("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + " " + path.getKey())));
    var served =
        RunningServer.running().server.routes().stream()
            .filter(Route::isApi)
            .map(
                route ->
                    route.method().name().toLowerCase(java.util.Locale.ROOT) + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described).isEqualTo(served).hasSizeGreaterThan(7);
  }

  @Test
  void answersHaveTheShapeThatTheDescriptionTells() {
    var description = Asked.json("/openapi.json");
    assertThat(description.get("openapi").asText()).startsWith("3.1");
    fits(Asked.json("/api/v1/partners?need=lidar"), "PartnersAnswer", description);
    fits(Asked.json("/api/v1/organisations/scs"), "OrganisationRecord", description);
    fits(Asked.json("/api/v1/organisations?name=scs"), "NamedAnswer", description);
    fits(Asked.json("/api/v1/concepts/lidar"), "ConceptRecord", description);
    fits(Asked.json("/api/v1/partners?limit=x"), "Problem", description);
    fits(Asked.json("/api/v1/reconcile"), "ReconcileManifest", description);
    fits(Asked.json("/api/v1/reconcile/suggest/type?prefix=l"), "Suggestions", description);
  }

  @Test
  void everyReferenceInTheDescriptionLeadsSomewhere() {
    var description = Asked.json("/openapi.json");
    for (String reference : description.findValuesAsText("$ref")) {
      assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void itIsAliveReadyAndCounts() {
    assertThat(Asked.get("/healthz").body()).isEqualTo("ok\n");
    assertThat(Asked.json("/readyz").get("ready").asBoolean()).isTrue();
    Asked.get("/api/v1/partners?need=lidar");
    assertThat(Asked.get("/metrics").body())
        .contains("passerelle_http_requests_seconds_count")
        .contains("route=\"/api/v1/partners\"")
        .contains("jvm_memory_used_bytes");
  }

  /** Checks that an answer has what its schema requires, and nothing that it does not know. */
  private static void fits(JsonNode answer, String schema, JsonNode description) {
    var type = description.at("/components/schemas/" + schema);
    var known = new HashSet<String>();
    type.get("properties").fieldNames().forEachRemaining(known::add);
    answer.fieldNames().forEachRemaining(name -> assertThat(known).as(schema).contains(name));
    type.path("required")
        .forEach(name -> assertThat(answer.has(name.asText())).as(schema + "." + name).isTrue());
  }
}
