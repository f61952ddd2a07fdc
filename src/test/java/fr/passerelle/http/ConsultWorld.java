package fr.passerelle.http;

import fr.passerelle.account.Account;
import fr.passerelle.account.Role;
import fr.passerelle.account.Team;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.Check;
import fr.passerelle.purchasing.NeedReading;
import fr.passerelle.purchasing.NeedSheet;
import fr.passerelle.purchasing.SheetRows;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.LineKey;
import fr.passerelle.search.Filter;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * A server whose clock can be put forward, with a team that buys: a sheet of three lines, the
 * second confidential, each with the same long list of four.
 */
@NullMarked
final class ConsultWorld implements AutoCloseable {

  static final String BUYER = "buyer@example.org";

  final TeamServer server;
  final Account buyer;
  final Team team;
  final NeedSheet sheet;
  final List<Organisation> suppliers;
  private Instant now = Instant.now();

  ConsultWorld() {
    try {
      var folder = Files.createTempDirectory("passerelle-consult");
      server = new TeamServer(Database.inFolder(folder), () -> now, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buyer = server.person(BUYER);
    team = server.team("Turbines Lambert", buyer, Role.BUYER);
    suppliers = suppliers();
    sheet = sheet();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
  }

  void forward(int days) {
    now = now.plus(java.time.Duration.ofDays(days));
  }

  private static List<Organisation> suppliers() {
    try (var snapshot = RunningServer.running().engine.snapshot()) {
      var found = new ArrayList<Organisation>();
      for (String name : List.of("Safran", "Thales", "Valeo", "BYD")) {
        found.add(snapshot.named(name, Filter.NONE, 1).getFirst().organisation());
      }
      return List.copyOf(found);
    }
  }

  private static SheetRows.Row row(long line, String... cells) {
    return new SheetRows.Row(line, List.of(cells), true);
  }

  private NeedSheet sheet() {
    var sheets = server.stores.buyingRoom().sheets();
    String id =
        sheets.create(
            team.id(),
            buyer.id(),
            "Besoins 2027",
            Language.FRENCH,
            NeedReading.of(
                new SheetRows(
                    List.of(
                        row(1, "Ligne", "Besoin", "Volume", "Lieu", "Obligatoire", "NDA"),
                        row(
                            2,
                            "B-07",
                            "Roulements céramique",
                            "4 800 pièces",
                            "FR",
                            "ISO 9001",
                            ""),
                        row(3, "B-03", "Capteurs secrets", "120", "FR", "", "oui"),
                        row(4, "B-11", "Joints haute température", "300", "", "", "")),
                    List.of())));
    for (var line : sheets.lines(team.id(), id)) {
      var candidates = new ArrayList<Candidate>();
      for (var one : suppliers) {
        candidates.add(candidate(one, candidates.size()));
      }
      sheets.keep(team.id(), id, line, candidates);
    }
    sheets.become(team.id(), id, NeedSheet.State.READY);
    return sheets.sheet(team.id(), id).orElseThrow();
  }

  private static Candidate candidate(Organisation one, int place) {
    var verdict = place % 2 == 0 ? Check.Verdict.YES : Check.Verdict.UNKNOWN;
    return new Candidate(
        one.id(),
        one.name(Language.FRENCH),
        one.place().country(),
        "",
        one.size(),
        one.id(),
        0.9 - place / 10.0,
        0.8 - place / 10.0,
        List.of("raison " + place),
        List.of(
            new Check(
                Check.Kind.MUST,
                verdict,
                "ISO 9001",
                verdict == Check.Verdict.YES ? "certifié" : "")),
        new Candidate.Facts(
            1990 + place,
            true,
            List.of(),
            one.sources().getFirst().source(),
            LocalDate.of(2026, 5, 4)));
  }

  LineKey key(int position) {
    return new LineKey(team.id(), sheet.id(), position);
  }

  /** The French address of a page of a line. */
  String line(int position, String below) {
    return at() + "/lignes/" + position + below;
  }

  String at() {
    return "/fr/equipes/" + team.id() + "/achats/" + sheet.id();
  }

  /** Puts the supplier of a place of the long list onto the shortlist. */
  Entry list(int position, int place) {
    var one = suppliers.get(place);
    var lists = server.stores.buyingRoom().consult().shortlists();
    lists.add(
        key(position), one.id(), one.name(Language.FRENCH), one.place().country(), buyer.id());
    return lists.of(key(position)).stream()
        .filter(entry -> entry.organisation().equals(one.id()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    server.close();
  }
}
