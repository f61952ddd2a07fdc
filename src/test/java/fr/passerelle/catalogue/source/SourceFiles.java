package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for sources to read in tests. */
final class SourceFiles {

  static final String ROR_RECORD =
      """
      {"id":"https://ror.org/03cve4549","status":"active","types":["education","funder"],\
      "established":1911,"names":[\
      {"value":"Tsinghua University","types":["ror_display","label"],"lang":"en"},\
      {"value":"清华大学","types":["label"],"lang":null},\
      {"value":"THU","types":["acronym"],"lang":null}],\
      "locations":[{"geonames_id":1816670,"geonames_details":{"country_code":"CN",\
      "country_subdivision_name":"Beijing","name":"Beijing","lat":39.9075,"lng":116.39723}}],\
      "links":[{"type":"website","value":"https://www.tsinghua.edu.cn"}],\
      "external_ids":[{"type":"isni","preferred":null,"all":["0000 0001 0662 3178"]},\
      {"type":"fundref","preferred":null,"all":["501100004147"]}],\
      "relationships":[{"type":"parent","label":"x","id":"https://ror.org/02feahw73"},\
      {"type":"child","label":"y","id":"https://ror.org/02feahw73"}],\
      "admin":{"last_modified":{"date":"2024-12-11","schema_version":"2.1"}},"unheard_of":{"a":[1]}}\
      """;

  static final String STARTER_RECORD =
      """
      {"id":"scs","type":"cluster","names":{"fr":["SCS","Pôle SCS"],"acronym":["SCS"]},\
      "place":{"country":"FR","region":"Provence","department":"13","city":{"fr":"Rousset"},\
      "lat":43.48,"lon":5.62},"themes":["microelectronics"],"identifiers":["siren:441639465"],\
      "affiliations":[{"kind":"member-of","organisation":"afpc","since":2010}],\
      "description":{"fr":"Pôle de la microélectronique.","en":"Microelectronics cluster."},\
      "history":{"fr":"Né en 2005."},"cluster":{"phases":[1,2],"scale":"world","members":300},\
      "sources":["general knowledge"],"confidence":"high","unheard_of":1}\
      """;

  static final String DIRECTORY_HEADER = "name,country,city,siren,lat,lon,themes,description_fr\n";
  static final String DIRECTORY_RECORD =
      "Acmé,FR,Toulouse,552100554,43.6,1.44,additive-manufacturing|céramique,\"Pièces, en"
          + " série\"\n";

  static final String PROFILE_RECORD =
      """
      {"id":"P1","organisation":"siren:552100554","kind":"research-request",\
      "published":"2026-11-03","language":"fr","title":"Recherche de capteurs lidar",\
      "summary":"Des capteurs.","description":"Des capteurs pour chariots.","stage":"field-tested",\
      "rights":"secret-know-how","partner":{"types":["laboratory","research_institute"],\
      "role":"mesurer","sizes":["small"]},"cooperation":["research","joint-venture"],\
      "technologies":["lidar"],"markets":["chariots"],"country":"France",\
      "targetCountries":["Chine","DE"],"trl":5,"call":{"name":"Horizon Europe",\
      "interest":"2027-01-15","submission":"2027-02-15"},"url":"https://example.org/1","new":[1]}\
      """;

  static final String CALL_RECORD =
      """
      {"topicId":"HORIZON-CL5-2027-01-D2-01","title":"Batteries for harbour cranes",\
      "programme":"Horizon Europe","callIdentifier":"HORIZON-CL5-2027-01",\
      "callTitle":"Harbours","actionType":"RIA","deadline":"2027-02-16","callStatus":"open",\
      "budgetMin":2000000,"budgetMax":3000000,\
      "keywords":"HORIZON-CL5-2027-01-D2-01, HORIZON-CL5-2027-01, Energy storage",\
      "portalUrl":"https://example.org/horizon-cl5-2027-01-d2-01",\
      "description":"Expected Outcome:Cranes that store what they brake.Scope:Any harbour.",\
      "typesOfAction":"HORIZON Research and Innovation Actions","stage":"two-stage","new":[1]}\
      """;

  private SourceFiles() {}

  /** All readings of a file with these bytes. */
  static List<Reading> read(Source source, Path folder, String name, byte[] bytes) {
    try {
      var file = Files.write(folder.resolve(name), bytes);
      try (var readings = source.read(InputFile.of(file))) {
        return readings.toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    try {
      var compressed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(compressed)) {
        gzip.write(bytes);
      }
      return compressed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An archive of one decoy and one entry. */
  static byte[] zip(String entry, byte[] bytes) {
    try {
      var compressed = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(compressed)) {
        zip.putNextEntry(new ZipEntry("README.md"));
        zip.write(utf8("read me"));
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(bytes);
      }
      return compressed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
