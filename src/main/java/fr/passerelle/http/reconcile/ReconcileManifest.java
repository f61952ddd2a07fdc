package fr.passerelle.http.reconcile;

import java.util.List;
import java.util.Map;

/**
 * What the service is and where its parts are, in the words of the specification.
 *
 * @param view its {@code url} is that of an organisation's page, with the id as {@code {{id}}}
 * @param suggest for each kind of thing that can be suggested, the address of the service
 * @param extend the address at which the properties of a type are told
 * @param batchSize how many queries are answered at once at most
 */
record ReconcileManifest(
    List<String> versions,
    String name,
    String identifierSpace,
    String schemaSpace,
    List<ReconcileNamed> defaultTypes,
    Map<String, String> view,
    Preview preview,
    Map<String, Map<String, String>> suggest,
    Map<String, Map<String, String>> extend,
    int batchSize) {

  /** Where a small page about an organisation is, and how large it is in pixels. */
  record Preview(String url, int width, int height) {}
}
