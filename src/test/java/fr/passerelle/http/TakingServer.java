package fr.passerelle.http;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.passerelle.account.Account;
import fr.passerelle.http.page.Assets;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Messages;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.VotingPartnerFinder;
import fr.passerelle.matching.Weights;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Change;
import fr.passerelle.search.Sample;
import fr.passerelle.search.lucene.LuceneEngine;
import fr.passerelle.sensitive.SensitiveTopics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;

/** A server over a few organisations whose answers are taken away, with one who has an account. */
@NullMarked
final class TakingServer implements AutoCloseable {

  private static final Path LANGUAGE = Path.of("index-data/thesaurus");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-28T09:30:00Z"));
  static final String LIST = "/fr/partenaires/export";
  static final String NEED = "?need=membranes+pour+%C3%A9lectrolyseurs";
  static final String FORMULA = "=cmd|' /C calc'!A0";
  static final int ALL = 133;

  private final LuceneEngine engine;
  private final Server server;
  final Pages pages;
  final Stores stores;
  final Account account;
  final String session;

  TakingServer(Path folder) {
    var thesaurus = Thesaurus.read(LANGUAGE);
    var glosser = new Glosser(thesaurus, LANGUAGE);
    engine = new LuceneEngine(folder.resolve("index"), thesaurus, glosser);
    var all = new ArrayList<Change>();
    all.add(
        Sample.organisation("thu")
            .type(OrganisationType.UNIVERSITY)
            .named("Université Tsinghua « œuvre »", Language.FRENCH)
            .named("清华大学", Language.CHINESE)
            .in("CN", "Beijing", "Beijing")
            .says(Language.FRENCH, "Des membranes pour électrolyseurs, étudiées depuis 1990.")
            .put());
    all.add(
        Sample.organisation("bad")
            .named(FORMULA, null)
            .says(Language.FRENCH, "=2+2, des membranes pour électrolyseurs")
            .put());
    all.add(Sample.evidence("e1", 2024, "@SUM(A1) membranes for electrolysers", "bad"));
    for (int i = 0; i < ALL - 2; i++) {
      all.add(
          Sample.organisation("m" + i)
              .named("Membranes " + i, null)
              .in("FR", "Occitanie", "Toulouse")
              .says(Language.FRENCH, "Des membranes pour électrolyseurs.")
              .put());
    }
    engine.apply(all);
    engine.commit(1);
    stores = StartedServer.nobodys(CLOCK);
    account = stores.accounts().open("reader@example.org", "A reader", "fr", false);
    session = stores.sessions().begin(account.id(), "");
    var detector = new LanguageDetector(thesaurus);
    var finder =
        new VotingPartnerFinder(engine, thesaurus, glosser, detector, Weights.read(), CLOCK);
    var assets = new Assets();
    pages =
        new Pages(
            new Parts(
                finder,
                engine,
                thesaurus,
                SensitiveTopics.NONE,
                new NoCatalogue(),
                stores,
                new Messages(),
                CLOCK,
                assets.fingerprint()),
            assets,
            "https://passerelle.example");
    server =
        new Server(
            new ServerSettings("127.0.0.1", 0, "https://passerelle.example", false),
            finder,
            engine,
            thesaurus,
            SensitiveTopics.NONE,
            new NoCatalogue(),
            stores,
            StartedServer.nobodys(thesaurus, glosser, CLOCK),
            CLOCK);
    server.start();
  }

  @Override
  public void close() {
    server.close();
    engine.close();
  }

  /** As somebody asks who has not signed in. */
  HttpResponse<byte[]> visit(String path) {
    return sent(request(path));
  }

  /** As somebody asks who has. */
  HttpResponse<byte[]> get(String path) {
    return sent(request(path).header("Cookie", "__Host-passerelle=" + session));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private static HttpResponse<byte[]> sent(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The text of a page as it is read: without its marks, each space a plain one. */
  static String read(HttpResponse<byte[]> response) {
    return org.jsoup.Jsoup.parse(text(response)).text().replaceAll("[\u00a0\u202f]", " ");
  }

  static String pdf(HttpResponse<byte[]> response) {
    try (var pdf = Loader.loadPDF(response.body())) {
      return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<CsvRecord> csv(HttpResponse<byte[]> response) {
    try (var reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text(response).substring(1))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
