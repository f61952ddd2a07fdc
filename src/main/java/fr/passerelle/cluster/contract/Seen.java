package fr.passerelle.cluster.contract;

import java.time.LocalDate;

/**
 * What an object of a room says by itself, without what the catalogue adds: where this changes, the
 * event is corrected.
 *
 * @param concerned whom it is about, by id or name
 * @param partner by id or name
 */
public record Seen(
    EventKind kind, LocalDate day, String concerned, String partner, String country) {

  /** In one text. */
  String written() {
    return String.join(
        "\t", kind.code(), day.toString(), plain(concerned), plain(partner), plain(country));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  static Seen read(String written) {
    String[] parts = written.split("\t", -1);
    return new Seen(
        EventKind.of(parts[0]).orElseThrow(),
        LocalDate.parse(parts[1]),
        parts[2],
        parts[3],
        parts[4]);
  }

  /** What was corrected since, but for what the object itself now says otherwise. */
  static Facts merged(Facts current, Seen before, Sighting now) {
    var after = now.seen();
    var facts = now.facts();
    return new Facts(
        before.kind() == after.kind() ? current.kind() : facts.kind(),
        before.day().equals(after.day()) ? current.day() : facts.day(),
        before.concerned().equals(plain(after.concerned())) ? current.members() : facts.members(),
        before.partner().equals(plain(after.partner())) ? current.partner() : facts.partner(),
        before.country().equals(after.country()) ? current.country() : facts.country(),
        current.amountInEuro(),
        current.proof());
  }
}
